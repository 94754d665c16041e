namespace SabiScore.Data.Features;

/// <summary>What a history depends on: two equal marks, the same history.</summary>
/// <param name="Before">It holds matches on earlier dates.</param>
/// <param name="Generation">How often the matches of the database have changed.</param>
public sealed record HistoryMark(DateOnly Before, long Generation);
