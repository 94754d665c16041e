using System.Globalization;
using SabiScore.Trainer.Search;

namespace SabiScore.Trainer.Tuning;

/// <summary>Tells people how a search goes, one line a trial, of several members at once.</summary>
internal sealed class SearchLines(Action<string> write, TimeProvider time, int threads, int trials)
{
    private readonly Lock gate = new();
    private readonly SearchClock clock = new(time, threads);

    public TimeSpan Elapsed => clock.Elapsed;

    public void Say(FormattableString text)
    {
        lock (gate)
        {
            write(text.ToString(CultureInfo.InvariantCulture));
        }
    }

    public void Expect(TunableMember member) => clock.Expect(member.Name, Count(member));

    /// <param name="member">Whose trials are told of.</param>
    /// <param name="standard">Loss of its default parameters; null where it is not known.</param>
    public IProgress<StudyProgress> Of(TunableMember member, double? standard)
    {
        clock.Begin(member.Name);
        return new Progress(value =>
        {
            var count = Count(member);
            var left = clock.Ended(member.Name, count - value.Trial.Number - 1, value.Resumed);
            var state = value.Trial.State switch { TrialState.Complete => "", TrialState.Pruned => "stopped ", _ => "failed " };
            var beside = standard is { } loss ? string.Create(CultureInfo.InvariantCulture, $" (default {loss:F6})") : "";
            var when = value.Resumed ? "journal" : string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalMinutes:F1} min, about {left?.TotalMinutes:F0} left");
            Say($"{member.Name} {value.Trial.Number + 1}/{count} {state}{value.Trial.Loss:F6} after {value.Trial.Losses.Count} folds, best {value.Best?.Loss:F6}{beside}; {when}: {new Candidate(member.Space, value.Trial.Values)}");
        });
    }

    private int Count(TunableMember member) => member.Sampler(1) is GridSampler grid ? Math.Min(trials, grid.Count) : trials;

    private sealed class Progress(Action<StudyProgress> told) : IProgress<StudyProgress>
    {
        public void Report(StudyProgress value) => told(value);
    }
}
