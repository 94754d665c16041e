using SabiScore.Protos.Scheduler.V1;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Scheduling;

/// <summary>The database's words for outcomes and triggers, as messages name them.</summary>
internal static class RunWords
{
    private static readonly Dictionary<string, RunOutcome> Outcomes = new(StringComparer.Ordinal)
    {
        [JobRuns.Waiting] = RunOutcome.Waiting,
        [JobRuns.Running] = RunOutcome.Running,
        [JobOutcome.Done.ToWord()] = RunOutcome.Done,
        [JobOutcome.NothingToDo.ToWord()] = RunOutcome.NothingToDo,
        [JobOutcome.PartlyDone.ToWord()] = RunOutcome.PartlyDone,
        [JobOutcome.Failed.ToWord()] = RunOutcome.Failed,
        [JobOutcome.Cancelled.ToWord()] = RunOutcome.Cancelled,
        [JobRuns.Interrupted] = RunOutcome.Interrupted,
    };

    private static readonly Dictionary<string, RunTrigger> Triggers = new(StringComparer.Ordinal)
    {
        [JobJournal.BySchedule] = RunTrigger.Schedule,
        [JobJournal.ByRecovery] = RunTrigger.Recovery,
        [JobJournal.ByOperator] = RunTrigger.Operator,
        [JobJournal.ByBootstrap] = RunTrigger.Bootstrap,
        [JobJournal.ByReplay] = RunTrigger.Replay,
    };

    public static RunOutcome ToOutcome(string word) => Outcomes.GetValueOrDefault(word);

    public static RunTrigger ToTrigger(string word) => Triggers.GetValueOrDefault(word);

    /// <returns>Nothing where it is not one that runs have.</returns>
    public static string? ToWord(RunOutcome outcome) => Outcomes.FirstOrDefault(pair => pair.Value == outcome).Key;

    /// <returns>Nothing where it is not one that runs have.</returns>
    public static string? ToWord(RunTrigger trigger) => Triggers.FirstOrDefault(pair => pair.Value == trigger).Key;
}
