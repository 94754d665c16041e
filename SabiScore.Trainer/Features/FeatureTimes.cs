using System.Diagnostics;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Domain.Ratings;

namespace SabiScore.Trainer.Features;

/// <summary>How long features take: the whole history in user time of the processor, one coming match by the clock.</summary>
internal static class FeatureTimes
{
    private const int Samples = 400;
    private static readonly double[] HalfLives = [365, 700, 150, 270];

    public static void Measure(IReadOnlyList<PlayedMatch> matches, TextWriter output, CancellationToken cancellationToken)
    {
        var (all, table) = UserTime(() => FeatureTable.Build(matches, null, cancellationToken));
        var (dixonColes, _) = UserTime(() => FitDixonColes(matches));
        output.WriteLine($"Features and ratings of {matches.Count:N0} matches, {FeatureCatalog.Count} features: {all.TotalSeconds:F1} s of processor time.");
        output.WriteLine($"Of these the Dixon–Coles fits: {dixonColes.TotalSeconds:F1} s; all the rest: {(all - dixonColes).TotalSeconds:F1} s.");
        var (first, again) = OneMatch(matches, table.History);
        output.WriteLine($"One coming match from a warm state: {first.TotalMilliseconds:F3} ms (median) with the date's Dixon–Coles fits, {again.TotalMilliseconds:F3} ms for the next of that date.");
    }

    private static (TimeSpan Time, T Result) UserTime<T>(Func<T> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.UserProcessorTime;
        var result = work();
        process.Refresh();
        return (process.UserProcessorTime - before, result);
    }

    // The same fits as those of a history, without anything else. Goals stand for the shots blend, which costs the same.
    private static int FitDixonColes(IReadOnlyList<PlayedMatch> matches)
    {
        var fits = 0;
        foreach (var league in matches.GroupBy(match => match.Fixture.League))
        {
            var models = Array.ConvertAll(HalfLives, halfLife => new DixonColes(halfLife));
            var places = new Dictionary<ClubId, int>();
            foreach (var date in league.GroupBy(match => match.Fixture.Date.DayNumber).OrderBy(group => group.Key))
            {
                foreach (var model in models)
                {
                    model.Advance(date.Key, model.FitAt(date.Key));
                    fits++;
                }

                foreach (var match in date)
                {
                    var (home, away) = (Place(match.Fixture.Home), Place(match.Fixture.Away));
                    Array.ForEach(models, model => model.Add(home, away, match.Result.HomeGoals, match.Result.AwayGoals));
                }
            }

            int Place(ClubId club)
            {
                if (!places.TryGetValue(club, out var place))
                {
                    place = places.Count;
                    places.Add(club, place);
                    Array.ForEach(models, model => model.AddClub());
                }

                return place;
            }
        }

        return fits;
    }

    private static (TimeSpan First, TimeSpan Again) OneMatch(IReadOnlyList<PlayedMatch> matches, MatchHistory history)
    {
        var vector = new double[FeatureCatalog.Count];
        var (first, again) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var i = 0; i < Samples; i++)
        {
            var last = matches[^((i % 40) + 1)];
            var date = history.LastDate(last.Fixture.League)!.Value.AddDays(1 + (i % 7) + (i / 40));
            var fixture = last.Fixture with { Date = date, Season = Season.Of(date) };
            var coming = new UpcomingMatch(fixture, last.Opening ?? new PriceBoard(fixture.KickoffAt, []));
            first.Add(Time(() => history.Fill(coming, vector)));
            again.Add(Time(() => history.Fill(coming, vector)));
        }

        return (Median(first), Median(again));
    }

    private static TimeSpan Time(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start);
    }

    private static TimeSpan Median(List<TimeSpan> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
