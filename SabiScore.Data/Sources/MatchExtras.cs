using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Data.Sources;

/// <summary>What a source knows of a match beside its result and its two boards.</summary>
/// <param name="Boards">Prices of other moments, in any order.</param>
/// <param name="Events">What happened minute by minute, in order of time.</param>
public sealed record MatchExtras(IReadOnlyList<PriceBoard> Boards, IReadOnlyList<MatchEvent> Events)
{
    /// <summary>Nothing more.</summary>
    public static MatchExtras None { get; } = new([], []);
}
