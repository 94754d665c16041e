namespace SabiScore.Trainer.Recipe;

/// <summary>Counts steps for whoever watches.</summary>
internal sealed class ProgressCounter(IProgress<TrainingProgress>? watcher)
{
    private int done;
    private int total;

    /// <summary>So many more steps are to come.</summary>
    public void Expect(int steps) => total = done + steps;

    public void Step(string step)
    {
        done++;
        total = Math.Max(total, done);
        watcher?.Report(new TrainingProgress(step, done, total));
    }
}
