using System.CommandLine;
using System.Globalization;
using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Odds;

namespace SabiScore.Trainer.InPlay;

/// <summary><c>inplay</c>: derives the in-play constants from the seasons before 2022/23 and scores half-time forecasts of those after, from market prices.</summary>
internal static class InPlayCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder of match files (*.csv).", Required = true };
        var command = new Command("inplay", "Derives the constants of in-play forecasts and scores forecasts at half-time.") { data };
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(result.GetRequiredValue(data).FullName, Console.Out, cancellationToken)));
        return command;
    }

    internal static int Run(string data, TextWriter output, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(data))
        {
            output.WriteLine($"There is no folder {data}.");
            return 2;
        }

        var matches = SeasonFiles.Read(data, null, cancellationToken: cancellationToken).Matches;
        var fit = PaceFit.Of(matches);
        Line($"Before {PaceFit.Until}: {fit.Matches} matches, share of goals before half-time {fit.HalfTimeShare:F4}");
        Line($"Second-half goals over expected, own lead -2, -1, 0, 1, 2 (home side led by: {string.Join(", ", fit.Priced)} matches)");
        Line($"  home {string.Join(", ", fit.Home.Select(Ratio))}");
        Line($"  away {string.Join(", ", fit.Away.Select(Ratio))}");
        var scores = new HalfTimeScores();
        foreach (var match in matches.Where(match => match.Fixture.Season >= PaceFit.Until))
        {
            if (ReferencePrices.Fair(match.Opening) is { } fair)
            {
                scores.Add(match, fair);
            }
        }

        Line($"{PaceFit.Until} and after, from the fair early prices: {scores.Kickoff.Matches} matches");
        Score("kick-off", scores.Kickoff);
        Score("half-time", scores.HalfTime);
        return 0;

        void Score(string when, ForecastScore score) =>
            Line($"  {when,-10}RPS {score.RankedProbabilityScore:F5}  log loss {score.LogLoss:F5}  accuracy {score.Accuracy:P1}  ECE {score.CalibrationError:F4}");

        void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
    }

    private static string Ratio(double value) => value.ToString("F4", CultureInfo.InvariantCulture);
}
