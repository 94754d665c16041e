using System.CommandLine;
using System.Globalization;
using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Search;

namespace SabiScore.Trainer.Tuning;

/// <summary><c>tune</c>: searches the parameters of a tree member.</summary>
internal static class TuneCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder of match files (*.csv).", Required = true };
        var expectedGoals = new Option<DirectoryInfo?>("--expected-goals") { Description = "Folder of Understat's expected goals." };
        var member = new Option<string>("--member") { Description = $"Member to tune: {Names}.", Required = true };
        var trials = new Option<int>("--trials") { Description = "Trials, those of the journal included.", DefaultValueFactory = _ => 50 };
        var journal = new Option<string?>("--journal") { Description = "File that keeps the trials; a search goes on from it." };
        var before = new Option<string?>("--before-season") { Description = "Use matches before this season (2425) only." };
        var whole = new Option<bool>("--no-pruning") { Description = "Score every trial on every fold." };
        var seed = new Option<int>("--seed") { Description = "Seed of everything random.", DefaultValueFactory = _ => 1 };
        var threads = new Option<int>("--threads") { Description = "Threads to use.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var command = new Command("tune", "Searches the parameters of a tree member over forward season folds.") { data, expectedGoals, member, trials, journal, before, whole, seed, threads };
        command.SetAction((result, cancellationToken) =>
        {
            var season = default(Season);
            if (result.GetValue(before) is { } code && !Season.TryParse(code, out season))
            {
                Console.Error.WriteLine($"A season is written 2425, not {code}.");
                return Task.FromResult(2);
            }

            var options = new TuneOptions
            {
                Data = result.GetRequiredValue(data).FullName,
                ExpectedGoals = result.GetValue(expectedGoals)?.FullName,
                Member = result.GetRequiredValue(member),
                Trials = result.GetValue(trials),
                Journal = result.GetValue(journal),
                Before = result.GetValue(before) is null ? null : season,
                Prune = !result.GetValue(whole),
                Training = new TrainingOptions { Seed = result.GetValue(seed), Threads = result.GetValue(threads) },
            };
            return Task.FromResult(Run(options, Console.Out, cancellationToken));
        });
        return command;
    }

    private static string Names => string.Join(", ", TunableMembers.All.Select(member => member.Name));

    internal static int Run(TuneOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        var member = TunableMembers.All.FirstOrDefault(member => member.Name == options.Member);
        if (member is null || !Directory.Exists(options.Data))
        {
            output.WriteLine(member is null ? $"There is no member {options.Member} to tune, only {Names}." : $"There is no folder {options.Data}.");
            return 2;
        }

        try
        {
            var table = FeatureTable.Build(SeasonFiles.Read(options.Data, options.ExpectedGoals, cancellationToken: cancellationToken).Matches, null, cancellationToken);
            var folds = MemberFolds.Of(TrainingData.Of(table), options.Before, options.Training, cancellationToken);
            using var search = new MemberSearch(folds, options.Training);
            output.WriteLine(search.Subject(member));
            var study = new StudyOptions { Trials = options.Trials, Pruner = options.Prune ? new MedianPruner() : null };
            var journal = options.Journal is { } path ? new StudyJournal(path, search.Subject(member)) : null;
            var trials = search.Run(member, member.Sampler(options.Training.Seed), study, journal, new Lines(member.Space, output), cancellationToken);
            output.WriteLine(Study.Best(trials) is { } best
                ? string.Create(CultureInfo.InvariantCulture, $"best: trial {best.Number + 1}, loss {best.Loss:F6}: {new Candidate(member.Space, best.Values)}")
                : "No trial was scored on every fold.");
            return Study.Best(trials) is null ? 1 : 0;
        }
        catch (Exception exception) when (exception is TrainingImpossibleException or StudyJournalException)
        {
            output.WriteLine(exception.Message);
            return 2;
        }
    }

    private sealed class Lines(SearchSpace space, TextWriter output) : IProgress<StudyProgress>
    {
        public void Report(StudyProgress value) => output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{value.Trial.Number + 1}/{value.Trials} {value.Trial.State switch { TrialState.Complete => "", TrialState.Pruned => "stopped ", _ => "failed " }}{value.Trial.Loss:F6} after {value.Trial.Losses.Count} folds, best {value.Best?.Loss:F6}{(value.Resumed ? " (journal)" : "")}: {new Candidate(space, value.Trial.Values)}"));
    }
}
