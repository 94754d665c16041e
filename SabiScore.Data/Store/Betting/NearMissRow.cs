using SabiScore.Domain.Betting;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Data.Store.Betting;

/// <summary>A selection that looked good, or a whole match, that is not bet, and why not. The latest search writes over the one before.</summary>
public sealed class NearMissRow
{
    /// <summary>Identity, rising with time.</summary>
    public long Id { get; set; }

    /// <summary>The match.</summary>
    public long FixtureId { get; set; }

    /// <summary>Why not.</summary>
    public NearMissReason Reason { get; set; }

    /// <summary>What would have been bet on, in the 1X2 market; null where the reason is the whole match's.</summary>
    public Pick? Pick { get; set; }

    /// <summary>Code of the bookmaker with the best price; null where nobody's is known or believed.</summary>
    public string? Bookmaker { get; set; }

    /// <summary>The best price; null where none is known or believed.</summary>
    public double? Price { get; set; }

    /// <summary>Published probability, 0..1; null where the reason is the whole match's.</summary>
    public double? Probability { get; set; }

    /// <summary>Probability × price − 1; null without a price.</summary>
    public double? Edge { get; set; }

    /// <summary>The model.</summary>
    public required string ModelVersion { get; set; }

    /// <summary>Football's time of the search, UTC.</summary>
    public DateTimeOffset FoundAt { get; set; }

    /// <summary>What the match and its prices are.</summary>
    public DataKind Kind { get; set; }
}
