using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Data.Store.Prices;

/// <summary>The prices of one market at one bookmaker at one moment. Rows are added; only a correction by the source that gave a price changes one.</summary>
public sealed class PriceRow
{
    /// <summary>The match.</summary>
    public long FixtureId { get; set; }

    /// <summary>When the prices were seen, UTC.</summary>
    public DateTimeOffset CapturedAt { get; set; }

    /// <summary>What they are prices of.</summary>
    public MarketKind Market { get; set; }

    /// <summary>Goals: the total, or what is added to the home score; 0 for a market without a line. As the source has it, so perhaps not in quarters.</summary>
    public double Line { get; set; }

    /// <summary>Code of the bookmaker or consensus.</summary>
    public required string Bookmaker { get; set; }

    /// <summary>Price of home, over or yes.</summary>
    public double First { get; set; }

    /// <summary>Price of the draw (1X2), of away (handicap), of under or no.</summary>
    public double Second { get; set; }

    /// <summary>Price of away (1X2); null in a market of two.</summary>
    public double? Third { get; set; }

    /// <summary>Whether a bookmaker really offered it.</summary>
    public DataKind Kind { get; set; }
}
