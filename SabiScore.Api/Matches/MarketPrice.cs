using SabiScore.Data.Store.Prices;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Api.Matches;

/// <summary>One bookmaker's prices of one market at one moment.</summary>
public sealed record MarketPrice
{
    /// <summary>The market.</summary>
    public required MarketKind Market { get; init; }

    /// <summary>The market's line in goals; nothing where it has none.</summary>
    public double? Line { get; init; }

    /// <summary>Code of the bookmaker or consensus.</summary>
    public required string Bookmaker { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether one can bet with it, or it is a statistic over bookmakers.</summary>
    public required BookmakerKind Kind { get; init; }

    /// <summary>Decimal price of each selection: home, draw, away; over, under; yes, no.</summary>
    public required IReadOnlyDictionary<string, double> Prices { get; init; }

    /// <summary>Whether the bookmaker really offered it.</summary>
    public required DataKind DataKind { get; init; }

    /// <summary>When it was captured, UTC.</summary>
    public required DateTimeOffset CapturedAt { get; init; }

    internal static MarketPrice Of(PriceRow row)
    {
        var bookmaker = Domain.Odds.Bookmaker.FromCode(row.Bookmaker);
        var (first, second) = row.Market switch
        {
            MarketKind.TotalGoals => ("over", "under"),
            MarketKind.BothTeamsToScore => ("yes", "no"),
            _ => ("home", "away"),
        };
        return new MarketPrice
        {
            Market = row.Market,
            Line = row.Market is MarketKind.TotalGoals or MarketKind.AsianHandicap ? row.Line : null,
            Bookmaker = bookmaker.Code,
            Name = bookmaker.Name,
            Kind = bookmaker.Kind,
            Prices = row.Third is { } third
                ? new Dictionary<string, double> { ["home"] = row.First, ["draw"] = row.Second, ["away"] = third }
                : new Dictionary<string, double> { [first] = row.First, [second] = row.Second },
            DataKind = row.Kind,
            CapturedAt = row.CapturedAt,
        };
    }
}
