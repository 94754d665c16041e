namespace SabiScore.Trainer.Calibrating;

/// <summary>
/// A league that is followed again and again: days that were taken in before are not fitted anew. The last day is taken in on trial, since more of its matches
/// may end.
/// </summary>
internal sealed class FollowedLeague
{
    private readonly List<SettledForecast> taken = [];
    private LiveCalibrator calibrator = new();
    private int daysTaken;

    /// <summary>What all of its settled forecasts lead to; the same as for one that was never followed.</summary>
    /// <param name="forecasts">In any order.</param>
    public LiveCalibrationFit? Follow(IEnumerable<SettledForecast> forecasts)
    {
        var days = forecasts.GroupBy(forecast => forecast.KickoffAt.UtcDateTime.Date).OrderBy(day => day.Key)
            .Select(day => day.OrderBy(forecast => forecast.KickoffAt).ToList())
            .ToList();
        if (days.Count == 0)
        {
            return null;
        }

        if (days.Count <= daysTaken || !days.Take(daysTaken).SelectMany(day => day).SequenceEqual(taken))
        {
            (daysTaken, calibrator) = (0, new LiveCalibrator());
            taken.Clear();
        }

        foreach (var day in days.Skip(daysTaken).SkipLast(1))
        {
            calibrator.Add(day);
            taken.AddRange(day);
            daysTaken++;
        }

        var trial = calibrator.Copy();
        trial.Add(days[^1]);
        return trial.Current;
    }
}
