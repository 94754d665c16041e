namespace SabiScore.Worker.Replay;

/// <summary>A firing at work.</summary>
/// <param name="Firing">Which.</param>
/// <param name="Calendar">What happens around it.</param>
/// <param name="Driver">The process that drives the replay.</param>
internal sealed record ReplayMoment(ReplayFiring Firing, ReplayCalendar Calendar, string Driver);
