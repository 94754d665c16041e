using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Data.Features;

/// <summary>One snapshot, without what a board does not need.</summary>
internal readonly record struct StoredPrice(MarketKind Market, string Bookmaker, double Line, DateTimeOffset CapturedAt, double First, double Second, double? Third)
{
    /// <summary>Whether a bookmaker really offered it.</summary>
    public DataKind Kind { get; init; }
}
