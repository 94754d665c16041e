using SabiScore.Data.Store.Runs;

namespace SabiScore.Worker.Scheduling;

/// <summary>What became of the wish to run a job now.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Run">The run that waits; nothing where there is none.</param>
internal sealed record RunAnswer(RunOutcome Outcome, JobRunRow? Run = null);

/// <summary>What can become of the wish to run a job now.</summary>
internal enum RunOutcome
{
    Accepted,
    NoSuchJob,
    AlreadyRunning,
    NotReady,
}
