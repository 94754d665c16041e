using System.Runtime.CompilerServices;
using SabiScore.Benchmarks.Report;
using SabiScore.Benchmarks.Running;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Domain.Ratings;

namespace SabiScore.Benchmarks.Parts;

/// <summary>Features and ratings of the whole history in one pass on one core, and of one upcoming match from the state it leaves.</summary>
internal sealed class FeaturesPart : Part
{
    private const int Upcoming = 1000;
    private static readonly double[] HalfLives = [365, 700, 150, 270];

    public override string Name => "features";

    public override async IAsyncEnumerable<Figure> MeasureAsync(Workspace workspace, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var matches = workspace.Matches.Matches;
        FeatureTable.Build([.. matches.Take(3000)], null, cancellationToken);
        var total = await Task.Run(() => Timed.Run(() => workspace.Features = FeatureTable.Build(matches, null, cancellationToken)), cancellationToken);
        var fits = Timed.Run(() => Fit(matches, cancellationToken));

        yield return new Figure(
            $"features of {matches.Count:N0} matches", total.Processor.TotalSeconds, 25, "s",
            $"processor time of all threads; {total.Clock.TotalSeconds:0.0} s by the clock; {FeatureCatalog.Count} features, one pass");
        yield return new Figure(
            "… without the Dixon–Coles fits", (total.Processor - fits.Processor).TotalSeconds, 10, "s", $"less {fits.Processor.TotalSeconds:0.0} s that the fits take alone");
        yield return new Figure("features of one upcoming match", OneMatch(workspace.Features).TotalMilliseconds, 1, "ms", $"warm state, mean of {Upcoming:N0}");
    }

    // The same models on the same matches, alone.
    private static void Fit(IReadOnlyList<PlayedMatch> matches, CancellationToken cancellationToken)
    {
        foreach (var league in matches.GroupBy(match => match.Fixture.League))
        {
            var models = Array.ConvertAll(HalfLives, halfLife => new DixonColes(halfLife));
            var places = new Dictionary<ClubId, int>();
            foreach (var date in league.GroupBy(match => match.Fixture.Date))
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var match in date)
                {
                    Enter(match.Fixture.Home);
                    Enter(match.Fixture.Away);
                }

                foreach (var model in models)
                {
                    model.Advance(date.Key.DayNumber, model.FitAt(date.Key.DayNumber));
                    foreach (var match in date)
                    {
                        model.Add(places[match.Fixture.Home], places[match.Fixture.Away], match.Result.HomeGoals, match.Result.AwayGoals);
                    }
                }
            }

            void Enter(ClubId club)
            {
                if (places.TryAdd(club, places.Count))
                {
                    Array.ForEach(models, model => model.AddClub());
                }
            }
        }
    }

    // The last matches of the history as if they were played again after it, each on a day of its own league's.
    private static TimeSpan OneMatch(FeatureTable table)
    {
        var day = table.Matches[^1].Fixture.Date.AddDays(7);
        var upcoming = table.Matches.TakeLast(Upcoming).Select(match => new UpcomingMatch(match.Fixture with { Date = day }, match.Opening)).ToList();
        var vector = new double[FeatureCatalog.Count];
        upcoming.ForEach(match => table.History.Fill(match, vector));
        return Timed.Run(() => upcoming.ForEach(match => table.History.Fill(match, vector))).Clock / upcoming.Count;
    }
}
