using System.Globalization;
using SabiScore.Trainer.Search;
using SabiScore.Trainer.Training;
using SabiScore.Trainer.Tuning;

namespace SabiScore.Trainer.Searches;

/// <summary>Tells of a search as steps of the run, one for each trial of whichever member.</summary>
/// <param name="progress">Told of each step.</param>
/// <param name="trials">Trials of each member.</param>
/// <param name="threads">How many members are searched at once.</param>
/// <param name="way">Where the search begins and ends on the way of the whole work from 0 to 1.</param>
/// <param name="metrics">Counts the trials.</param>
/// <param name="time">Measures them.</param>
internal sealed class SearchTeller(
    IProgress<TrainingStep> progress, int trials, int threads, (double From, double To) way, TrainingMetrics metrics, TimeProvider time) : ISearchListener
{
    private readonly Lock gate = new();
    private readonly SearchClock clock = new(time, threads);
    private readonly List<SearchedMember> members = [];
    private TimeSpan? left;

    public void Say(FormattableString text)
    {
        lock (gate)
        {
            Tell(text.ToString(CultureInfo.InvariantCulture));
        }
    }

    public void Expect(TunableMember member)
    {
        lock (gate)
        {
            clock.Expect(member.Name, member.TrialsOf(trials));
            members.Add(new SearchedMember { Name = member.Name, TrialsTotal = member.TrialsOf(trials) });
        }
    }

    public IProgress<StudyProgress> Of(TunableMember member, double? standard)
    {
        lock (gate)
        {
            clock.Begin(member.Name);
            Change(member, state => state with { DefaultLoss = standard });
            Tell(string.Create(CultureInfo.InvariantCulture, $"{member.Name}: {standard:F6} with its default parameters"));
        }

        return new DirectProgress<StudyProgress>(value => Ended(member, value));
    }

    /// <summary>Tells of the end: the parameters that were found.</summary>
    public void Found(TunedParameters tuned)
    {
        lock (gate)
        {
            left = TimeSpan.Zero;
            Tell("The trials are done", TunedFile.ToJson(tuned));
        }
    }

    private void Ended(TunableMember member, StudyProgress value)
    {
        lock (gate)
        {
            var done = value.Trial.Number + 1;
            var state = Change(member, state => state with
            {
                TrialsDone = done,
                // A journal may hold more than was asked for.
                TrialsTotal = Math.Max(state.TrialsTotal, done),
                BestLoss = value.Best?.Loss,
                BestParameters = value.Best is { } best ? TunedLearners.Write(member.Space, best.Values) : state.BestParameters,
            });
            left = clock.Ended(member.Name, state.TrialsTotal - done, value.Resumed);
            if (!value.Resumed)
            {
                metrics.Tried(member.Name, value.Trial.State);
            }

            Tell(string.Create(CultureInfo.InvariantCulture, $"{member.Name} {done}/{state.TrialsTotal}, best {state.BestLoss:F6}, default {state.DefaultLoss:F6}"));
        }
    }

    private SearchedMember Change(TunableMember member, Func<SearchedMember, SearchedMember> change)
    {
        var i = members.FindIndex(state => state.Name == member.Name);
        return members[i] = change(members[i]);
    }

    private void Tell(string message, string? tuned = null)
    {
        var state = new SearchState { Members = [.. members], SecondsLeft = left?.TotalSeconds, MemoryBytes = Environment.WorkingSet, Tuned = tuned };
        var share = state.TrialsTotal == 0 ? 0 : (double)state.TrialsDone / state.TrialsTotal;
        progress.Report(new TrainingStep(TrainingRunRows.Name(TrainingScope.Search), way.From + ((way.To - way.From) * share), message) { Search = state });
    }
}
