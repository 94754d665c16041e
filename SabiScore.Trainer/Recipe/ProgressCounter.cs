namespace SabiScore.Trainer.Recipe;

/// <summary>Counts steps, of fits side by side, for whoever watches.</summary>
internal sealed class ProgressCounter(IProgress<TrainingProgress>? watcher)
{
    private readonly Lock counting = new();
    private int done;
    private int total;

    /// <summary>So many more steps are to come.</summary>
    public void Expect(int steps) => total = done + steps;

    public void Step(string step)
    {
        lock (counting)
        {
            done++;
            total = Math.Max(total, done);
            watcher?.Report(new TrainingProgress(step, done, total));
        }
    }
}
