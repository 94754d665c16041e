using System.CommandLine;
using SabiScore.Domain.Football;
using SabiScore.Trainer.Recipe;

namespace SabiScore.Trainer.Tuning;

/// <summary><c>tune</c>: searches the parameters of the tree members.</summary>
internal static class TuneCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder of match files (*.csv).", Required = true };
        var expectedGoals = new Option<DirectoryInfo?>("--expected-goals") { Description = "Folder of Understat's expected goals." };
        var member = new Option<string>("--member") { Description = $"Members to tune, separated by commas: {TuneOptions.AllMembers}, {Names}.", DefaultValueFactory = _ => TuneOptions.AllMembers };
        var trials = new Option<int>("--trials") { Description = "Trials of each member, those of the journal included.", DefaultValueFactory = _ => 50 };
        var journal = new Option<string?>("--journal") { Description = "One member: file that keeps the trials; a search goes on from it." };
        var folder = new Option<DirectoryInfo?>("--folder") { Description = "Where journals, tuned.json and tuned.model go; a search goes on from what is there." };
        var before = new Option<string?>("--before-season") { Description = "Use matches before this season (2425) only." };
        var league = new Option<string?>("--league") { Description = "Use one league (E0) only." };
        var whole = new Option<bool>("--no-pruning") { Description = "Score every trial on every fold." };
        var searchOnly = new Option<bool>("--search-only") { Description = "Leave out weights, calibration and final fits." };
        var seed = new Option<int>("--seed") { Description = "Seed of everything random.", DefaultValueFactory = _ => 1 };
        var threads = new Option<int>("--threads") { Description = "Threads to use.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var command = new Command("tune", "Searches the parameters of the tree members over forward season folds; then weights, calibration and final fits with what was found.")
        {
            data, expectedGoals, member, trials, journal, folder, before, league, whole, searchOnly, seed, threads,
        };
        command.SetAction((result, cancellationToken) =>
        {
            var (season, known) = (default(Season), default(League));
            if (result.GetValue(before) is { } code && !Season.TryParse(code, out season))
            {
                Console.Error.WriteLine($"A season is written 2425, not {code}.");
                return Task.FromResult(2);
            }

            if (result.GetValue(league) is { } name && (known = League.All.FirstOrDefault(other => other.Code == name)) is null)
            {
                Console.Error.WriteLine($"There is no league {name}, only {string.Join(", ", League.All.Select(other => other.Code))}.");
                return Task.FromResult(2);
            }

            var options = new TuneOptions
            {
                Data = result.GetRequiredValue(data).FullName,
                ExpectedGoals = result.GetValue(expectedGoals)?.FullName,
                Member = result.GetRequiredValue(member),
                Trials = result.GetValue(trials),
                Journal = result.GetValue(journal),
                Folder = result.GetValue(folder)?.FullName,
                Before = result.GetValue(before) is null ? null : season,
                League = known,
                Prune = !result.GetValue(whole),
                SearchOnly = result.GetValue(searchOnly),
                Training = new TrainingOptions { Seed = result.GetValue(seed), Threads = result.GetValue(threads) },
            };
            // Off this thread: an interrupt is only heard while it waits.
            return Task.Run(() => TuneRun.Run(options, Console.Out, TimeProvider.System, cancellationToken), CancellationToken.None);
        });
        return command;
    }

    private static string Names => string.Join(", ", TunableMembers.All.Select(member => member.Name));
}
