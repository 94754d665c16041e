namespace SabiScore.Data.Clock;

/// <summary>A replay as the database has it.</summary>
/// <param name="From">Its first moment.</param>
/// <param name="Until">Its last; null before the matches are there to tell.</param>
/// <param name="At">The moment at which it stands.</param>
/// <param name="Speed">Seconds of football per second at most; 0 for as fast as the work allows.</param>
/// <param name="SteppedAt">The machine's time when it stepped there, UTC.</param>
public sealed record ReplayState(DateTimeOffset From, DateTimeOffset? Until, DateTimeOffset At, double Speed, DateTimeOffset SteppedAt);
