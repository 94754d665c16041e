namespace SabiScore.Worker.Jobs.Logs;

/// <summary>What of a run's log is to be stored now.</summary>
/// <param name="FirstKept">Number of the first line that is still kept; earlier ones are to go.</param>
/// <param name="Lines">Lines that are not stored yet, in order.</param>
/// <param name="DropsStored">Whether lines are stored that are no longer kept.</param>
internal sealed record RunLineBatch(int FirstKept, IReadOnlyList<RunLine> Lines, bool DropsStored);
