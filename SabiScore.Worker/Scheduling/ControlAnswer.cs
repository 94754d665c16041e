using SabiScore.Data.Store.Runs;

namespace SabiScore.Worker.Scheduling;

/// <summary>What became of an operator's wish.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="About">What it was about: a job's name, or a run.</param>
/// <param name="Run">The run as it stands now; nothing where there is none.</param>
internal sealed record ControlAnswer(ControlOutcome Outcome, string About, JobRunRow? Run = null)
{
    /// <summary>The refusal for people.</summary>
    public string Reason => Outcome switch
    {
        ControlOutcome.NoSuchJob => $"There is no job {About}.",
        ControlOutcome.NoSuchRun => $"There is no {About}.",
        ControlOutcome.AlreadyRunning => $"{About} runs already.",
        ControlOutcome.HasEnded => $"{Begin(About)} has ended: {Run?.Outcome}.",
        ControlOutcome.NothingToRetry => $"{Begin(About)} has not ended badly: {Run?.Outcome ?? "nothing failed"}.",
        ControlOutcome.NotAJob => $"{Begin(About)} is a step of {Run?.Job}: only runs of jobs are steered.",
        ControlOutcome.NotReady => "This worker does not run jobs yet.",
        _ => "Accepted.",
    };

    private static string Begin(string about) => string.Concat(about[..1].ToUpperInvariant(), about.AsSpan(1));
}
