using System.Globalization;
using SabiScore.Trainer.Search;

namespace SabiScore.Trainer.Tuning;

/// <summary>Tells people how a search goes, one line a trial, of several members at once.</summary>
internal sealed class SearchLines(Action<string> write, TimeProvider time, int threads, int trials) : ISearchListener
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

    public void Expect(TunableMember member) => clock.Expect(member.Name, member.TrialsOf(trials));

    public IProgress<StudyProgress> Of(TunableMember member, double? standard)
    {
        clock.Begin(member.Name);
        return new DirectProgress<StudyProgress>(value =>
        {
            var count = member.TrialsOf(trials);
            var left = clock.Ended(member.Name, count - value.Trial.Number - 1, value.Resumed);
            var state = value.Trial.State switch { TrialState.Complete => "", TrialState.Pruned => "stopped ", _ => "failed " };
            var beside = standard is { } loss ? string.Create(CultureInfo.InvariantCulture, $" (default {loss:F6})") : "";
            var when = value.Resumed ? "journal" : string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalMinutes:F1} min, about {left?.TotalMinutes:F0} left");
            Say($"{member.Name} {value.Trial.Number + 1}/{count} {state}{value.Trial.Loss:F6} after {value.Trial.Losses.Count} folds, best {value.Best?.Loss:F6}{beside}; {when}: {new Candidate(member.Space, value.Trial.Values)}");
        });
    }
}
