using System.Globalization;
using Microsoft.Extensions.Options;
using SabiScore.Trainer.Training;
using SabiScore.Trainer.Tuning;

namespace SabiScore.Trainer.Searches;

/// <summary>Where what a search found is put: beside the journals, and into the file that whole trainings read, where one is configured.</summary>
internal sealed class FoundParameters(IOptions<SearchOptions> options, IOptions<TrainingQueueOptions> training)
{
    /// <summary>Folder of the journals of one study: on other data, or with another seed, it is another study.</summary>
    public string FolderOf(string fingerprint, int seed) =>
        Directory.CreateDirectory(Path.Combine(options.Value.Folder, string.Create(CultureInfo.InvariantCulture, $"{fingerprint}-{seed}"))).FullName;

    /// <returns>What was found and where it is, for people.</returns>
    /// <exception cref="TunedParametersException">The configured file cannot be read any more.</exception>
    public string Keep(TunedParameters found)
    {
        var better = found.Members.Count(member => member.Use);
        var said = $"{better} of {found.Members.Count} members do better than with their default parameters.";
        TunedFile.Write(Path.Combine(options.Value.Folder, TuneRun.ParametersFile), found);
        if (string.IsNullOrWhiteSpace(training.Value.TunedFile))
        {
            return said;
        }

        // Members that were not searched keep what the file says of them.
        var others = TunedFile.Read(training.Value.TunedFile).Members.Where(member => found.Members.All(other => other.Name != member.Name));
        TunedFile.Write(training.Value.TunedFile, found with { Members = [.. found.Members, .. others] });
        return $"{said} Whole trainings use {training.Value.TunedFile}, which holds them now.";
    }
}
