using System.CommandLine;
using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Trainer.Backtest.Findings;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Tuning;

namespace SabiScore.Trainer.Backtest;

/// <summary><c>backtest</c>: forecast past seasons from what was known before them, and score the forecasts.</summary>
internal static class BacktestCommand
{
    // Line shopping at this edge is what the published rule is compared with.
    private const double LowerEdge = 0.02;

    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder of match files (*.csv).", Required = true };
        var seasons = new Option<string[]>("--test-season")
        {
            Description = "Seasons to forecast: 2425, or several: 2324,2425.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var expectedGoals = new Option<DirectoryInfo?>("--expected-goals") { Description = "Folder of Understat's expected goals." };
        var forecasts = new Option<string?>("--forecasts") { Description = "File to write the published forecasts to." };
        var fundamental = new Option<string?>("--fundamental-forecasts") { Description = "File to write the forecasts without bookmakers to." };
        var bets = new Option<string?>("--bets") { Description = "File to write the bets to." };
        var edge = new Option<double>("--min-edge") { Description = "Least edge of a bet.", DefaultValueFactory = _ => Domain.Betting.Edge.DefaultLeast };
        var price = new Option<double>("--max-price") { Description = "Longest price of a bet.", DefaultValueFactory = _ => 6 };
        var quick = new Option<bool>("--quick") { Description = "Only the linear members: seconds instead of minutes." };
        var members = new Option<string?>("--members") { Description = "Only these market-anchored members, separated by commas." };
        var refit = new Option<Refit>("--refit")
        {
            Description = "How often to train anew: yearly, or monthly, which takes about as many times longer as a season has months.",
        };
        var rules = new Option<bool>("--rules") { Description = "Compare betting rules: edge, price, stakes." };
        var html = new Option<string?>("--html") { Description = "File to write the report to: one page that needs nothing else." };
        var document = new Option<string?>("--write") { Description = "Document whose generated part to write: docs/models.md." };
        var seed = new Option<int>("--seed") { Description = "Seed of everything random.", DefaultValueFactory = _ => 1 };
        var tuned = new Option<string?>("--tuned") { Description = "File of tuned parameters (tune writes it)." };
        var threads = new Option<int>("--threads") { Description = "Threads to use.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var command = new Command("backtest", "Forecasts past seasons from what was known before each, and scores the forecasts beside the market's.")
        {
            data, seasons, expectedGoals, forecasts, fundamental, bets, edge, price, quick, members, refit, rules, html, document, seed, tuned, threads,
        };
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(
            new BacktestOptions
            {
                Data = result.GetRequiredValue(data).FullName,
                ExpectedGoals = result.GetValue(expectedGoals)?.FullName,
                Seasons = ParseSeasons(result.GetRequiredValue(seasons)),
                Forecasts = result.GetValue(forecasts),
                FundamentalForecasts = result.GetValue(fundamental),
                Bets = result.GetValue(bets),
                Html = result.GetValue(html),
                Document = result.GetValue(document),
                Tuned = result.GetValue(tuned),
                CompareRules = result.GetValue(rules),
                Refit = result.GetValue(refit),
                LeastEdge = result.GetValue(edge),
                GreatestPrice = result.GetValue(price),
                Training = new TrainingOptions
                {
                    Seed = result.GetValue(seed),
                    Threads = result.GetValue(threads),
                    Quick = result.GetValue(quick),
                    Members = result.GetValue(members)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
                },
            },
            Console.Out,
            TimeProvider.System,
            cancellationToken)));
        return command;
    }

    internal static int Run(BacktestOptions options, TextWriter output, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(options.Data) || options.Seasons.Count == 0)
        {
            output.WriteLine(options.Seasons.Count == 0 ? "A season is written 2425." : $"There is no folder {options.Data}.");
            return 2;
        }

        TrainingOptions training;
        try
        {
            training = options.Tuned is { } file ? options.Training with { Tuned = TunedFile.Read(file) } : options.Training;
        }
        catch (TunedParametersException exception)
        {
            output.WriteLine(exception.Message);
            return 2;
        }

        var started = clock.GetTimestamp();
        var set = SeasonFiles.Read(options.Data, options.ExpectedGoals, cancellationToken: cancellationToken);
        Say($"{set.Matches.Count} matches in {set.Files.Count} files, {set.Problems.Count} problems");
        foreach (var problem in set.Problems.Take(20))
        {
            output.WriteLine($"  {problem}");
        }

        if (options.Seasons.FirstOrDefault(season => set.Matches.All(match => match.Fixture.Season != season)) is { StartYear: > 0 } missing)
        {
            output.WriteLine($"No match of season {missing} is in {options.Data}.");
            return 2;
        }

        var table = FeatureTable.Build(set.Matches, null, cancellationToken);
        Say($"{FeatureCatalog.Count} features of each match");
        BacktestRun run;
        try
        {
            run = BacktestRunner.Run(set, table, options.Seasons, options.Refit, training, new Lines(Say), cancellationToken);
        }
        catch (TrainingImpossibleException exception)
        {
            output.WriteLine(exception.Message);
            return 2;
        }

        foreach (var (season, note) in run.Models.SelectMany(model => model.Trained.Card.Notes.Select(note => (model.Season, note))).Distinct())
        {
            output.WriteLine($"{season}: {note}");
        }

        output.WriteLine();
        var report = new BacktestReport(output);
        report.Write(run);
        foreach (var leastEdge in new[] { options.LeastEdge, LowerEdge }.Distinct())
        {
            report.Write(BettingRule.Apply(run.Matches, leastEdge, options.GreatestPrice), leastEdge, options.GreatestPrice);
        }

        BacktestFiles.Write(options, run);
        if (options.CompareRules || options.Html is not null || options.Document is not null)
        {
            BacktestFiles.Write(new BacktestFindings(options, table, run), report);
        }

        return 0;

        void Say(string text) => output.WriteLine($"{clock.GetElapsedTime(started).TotalSeconds,6:F1} s  {text}");
    }

    private static List<Season> ParseSeasons(IEnumerable<string> texts) =>
        [.. texts.SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(code => Season.TryParse(code, out var season) ? season : throw new ArgumentException($"A season is written 2425, not {code}."))];

    private sealed class Lines(Action<string> say) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => say($"{value.Done}/{value.Total} {value.Step}");
    }
}
