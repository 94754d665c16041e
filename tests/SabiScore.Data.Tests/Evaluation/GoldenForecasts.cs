using System.Globalization;
using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Evaluation;

/// <summary>The reference's forecasts of 2022/23 to 2024/25, each with its played match.</summary>
internal static class GoldenForecasts
{
    private static readonly Lazy<Dictionary<(string League, DateOnly Date, string Home), PlayedMatch>> Played = new(() =>
        SeasonFiles.Read(RealData.FootballData!).Matches
            .Where(match => match.Fixture.Season >= new Season(2022))
            .ToDictionary(match => (match.Fixture.League.Code, match.Fixture.Date, match.Fixture.HomeName)));

    public static IEnumerable<(PlayedMatch Match, ProbabilityTriple Forecast)> Read(string kind)
    {
        var lines = File.ReadAllLines(Path.Combine(RealData.Reference!, "golden_forecasts.csv"));
        var first = Array.IndexOf(lines[0].Split(','), $"{kind}_p_home");
        foreach (var cells in lines.Skip(1).Select(line => line.Split(',')))
        {
            var match = Played.Value[(cells[0], DateOnly.ParseExact(cells[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), cells[2])];
            yield return (match, ProbabilityTriple.Normalise(Number(cells[first]), Number(cells[first + 1]), Number(cells[first + 2])));
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
