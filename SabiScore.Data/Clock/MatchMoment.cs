using SabiScore.Data.Store.Clock;

namespace SabiScore.Data.Clock;

/// <summary>Football's now, and how its clock goes.</summary>
/// <param name="At">Football's time, UTC.</param>
/// <param name="Mode">How the clock goes.</param>
public readonly record struct MatchMoment(DateTimeOffset At, MatchClockMode Mode);
