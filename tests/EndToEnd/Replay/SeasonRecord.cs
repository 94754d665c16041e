using System.Globalization;
using System.Text.Json;
using SabiScore.EndToEnd.Running;

namespace SabiScore.EndToEnd.Replay;

/// <summary>The record counted once more, from the stored forecasts and the files' results and prices.</summary>
internal static class SeasonRecord
{
    private const double Tolerance = 1e-7;

    private static readonly string[] Closing = ["AvgC", "PSC", "B365C"], Opening = ["Avg", "PS", "B365"];

    public static void Check(JsonElement figures, IReadOnlyCollection<StoredForecast> forecasts, IReadOnlyCollection<StoredBet> bets, SeasonFolder seasons)
    {
        var (kind, league) = (figures.GetProperty("kind").GetString()!, figures.TryGetProperty("league", out var code) ? code.GetString() : null);
        var scored = forecasts.Where(forecast => forecast.Kind == kind && (league is null || forecast.League == league))
            .Select(forecast => (forecast.Probabilities, Row: seasons.Row(forecast.League, forecast.Date, forecast.Home, forecast.Away)))
            .ToList();
        var played = scored.ConvertAll(match => (match.Probabilities, Outcome: "HDA".IndexOf(match.Row["FTR"][0], StringComparison.Ordinal)));
        Assert.Equal(played.Count, figures.GetProperty("matches").GetInt32());
        Assert.Equal(played.Average(match => Rps(match.Probabilities, match.Outcome)), Number(figures, "rps"), Tolerance);
        Assert.Equal(played.Average(match => Brier(match.Probabilities, match.Outcome)), Number(figures, "brierScore"), Tolerance);
        Assert.Equal(played.Average(match => -Math.Log(match.Probabilities[match.Outcome])), Number(figures, "logLoss"), Tolerance);
        Assert.Equal(played.Average(match => Array.IndexOf(match.Probabilities, match.Probabilities.Max()) == match.Outcome ? 1.0 : 0), Number(figures, "accuracy"), Tolerance);

        var market = scored.Zip(played).Select(pair => (Fair: Fair(pair.First.Row), pair.Second.Outcome)).Where(match => match.Fair is not null).ToList();
        Assert.Equal(market.Count, figures.GetProperty("marketMatches").GetInt32());
        Assert.Equal(market.Average(match => Rps(match.Fair!, match.Outcome)), Number(figures, "marketRps"), Tolerance);

        var settled = bets.Where(bet => bet.IsSettled && bet.Kind == kind && (league is null || bet.League == league)).ToList();
        Assert.Equal(settled.Count, figures.GetProperty("betsPlaced").GetInt32());
        Assert.Equal(settled.Sum(bet => bet.Stake) / 100m, figures.GetProperty("stakedNaira").GetDecimal());
        Assert.Equal(settled.Sum(bet => bet.Payout!.Value - bet.Stake) / 100m, figures.GetProperty("profitNaira").GetDecimal());
    }

    private static double Number(JsonElement figures, string name) => figures.GetProperty(name).GetDouble();

    private static double Rps(double[] p, int outcome) =>
        (Math.Pow(p[0] - (outcome == 0 ? 1 : 0), 2) + Math.Pow(p[0] + p[1] - (outcome <= 1 ? 1 : 0), 2)) / 2;

    private static double Brier(double[] p, int outcome) => p.Select((value, index) => Math.Pow(value - (index == outcome ? 1 : 0), 2)).Sum();

    /// <summary>Of the closing price list, else of the early one, its margin taken out by the power method.</summary>
    private static double[]? Fair(Dictionary<string, string> row) => First(row, Closing) ?? First(row, Opening);

    private static double[]? First(Dictionary<string, string> row, string[] books) => books
        .Select(book => "HDA".Select(letter => double.TryParse(row.GetValueOrDefault(book + letter), NumberStyles.Float, CultureInfo.InvariantCulture, out var price) ? price : 0).ToArray())
        .FirstOrDefault(prices => prices.All(price => price > 1)) is { } found ? Power([.. found.Select(price => 1 / price)]) : null;

    private static double[] Power(double[] raw)
    {
        var (low, high) = (0.2, 5.0);
        for (var i = 0; i < 80; i++)
        {
            var k = (low + high) / 2;
            (low, high) = raw.Sum(p => Math.Pow(p, k)) > 1 ? (k, high) : (low, k);
        }

        var powered = raw.Select(p => Math.Pow(p, (low + high) / 2)).ToArray();
        return [.. powered.Select(p => p / powered.Sum())];
    }
}
