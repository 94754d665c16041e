using SabiScore.Domain.Football;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Trainer.Promotion;

/// <summary>Where the matches that recipes are compared on begin.</summary>
/// <param name="Season">The first season of them.</param>
/// <param name="Row">The first row of them.</param>
internal readonly record struct GateCutoff(Season Season, int Row)
{
    private const int LeastBefore = 600;

    /// <summary>The latest start of a season with as many matches after it as are wanted, else with as many as are needed; nothing where none has.</summary>
    public static GateCutoff? Of(TrainingData data, int wanted, int needed)
    {
        var starts = Enumerable.Range(0, data.Count).Where(row => row == 0 || data.Season(row) != data.Season(row - 1))
            .DistinctBy(data.Season).Where(row => row >= LeastBefore).Select(row => new GateCutoff(data.Season(row), row)).Reverse().ToList();
        return starts.Select(start => (GateCutoff?)start).FirstOrDefault(start => data.Count - start!.Value.Row >= wanted)
            ?? starts.Select(start => (GateCutoff?)start).FirstOrDefault(start => data.Count - start!.Value.Row >= needed);
    }
}
