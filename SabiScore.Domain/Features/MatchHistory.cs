using SabiScore.Domain.Features.Checkpoints;
using SabiScore.Domain.Features.State;
using SabiScore.Domain.Features.Views;
using SabiScore.Domain.Football;

namespace SabiScore.Domain.Features;

/// <summary>
/// The running state of all leagues: what past matches say of the next one. Matches are added date by date; a feature vector is filled from
/// what was added on earlier dates and from the match's own prices as of the forecast. At a time one that adds, saves or loads, or any number that fill.
/// </summary>
public sealed class MatchHistory
{
    private readonly LeagueState[] leagues = [.. League.All.Select(league => new LeagueState(league))];
    private readonly PoolState[] pools;
    private readonly ClubFacts? facts;

    /// <summary>A history without a match.</summary>
    /// <param name="facts">What the user knows of clubs beside their matches; null for nothing.</param>
    public MatchHistory(ClubFacts? facts = null)
    {
        this.facts = facts;
        var byName = League.All.Select(league => league.RatingPool).Distinct().ToDictionary(name => name, name => new PoolState(name), StringComparer.Ordinal);
        pools = [.. League.All.Select(league => byName[league.RatingPool])];
    }

    /// <summary>Number of matches of a league that were added.</summary>
    public int Settled(League league) => leagues[league.Index].Settled;

    /// <summary>Date of the last match of a league that was added; null before the first.</summary>
    public DateOnly? LastDate(League league) =>
        leagues[league.Index].LastDay is var day && day == int.MinValue ? null : DateOnly.FromDayNumber(day);

    /// <summary>Fills a match's features; NaN where unknown. Changes nothing.</summary>
    /// <param name="match">A match on a date after the last one added of its league.</param>
    /// <param name="vector">Receives <see cref="FeatureCatalog.Count"/> numbers in the catalog's order.</param>
    /// <exception cref="ArgumentException">The vector is too short, or matches of that date or later were already added.</exception>
    public void Fill(UpcomingMatch match, Span<double> vector)
    {
        var league = leagues[match.Fixture.League.Index];
        RequireLater(league, match.Fixture);
        var computations = FeatureCatalog.Computations;
        if (vector.Length < computations.Length)
        {
            throw new ArgumentException($"A feature vector has {computations.Length} numbers, not {vector.Length}.", nameof(vector));
        }

        var topFlight = league.League == League.Championship ? leagues[League.PremierLeague.Index] : null;
        var view = new MatchView(match, league, topFlight, pools[league.League.Index], facts, IsFirstSeason(match.Fixture.Season));
        for (var i = 0; i < computations.Length; i++)
        {
            vector[i] = computations[i].Compute(view);
        }
    }

    /// <summary>Adds what was played on one date, of one league or more; of a league all at once.</summary>
    /// <param name="matchesOfOneDate">The matches, in any order.</param>
    /// <exception cref="ArgumentException">The dates differ, or matches of that date or later were already added of a league.</exception>
    public void Add(IReadOnlyList<PlayedMatch> matchesOfOneDate)
    {
        if (matchesOfOneDate.Count == 0)
        {
            return;
        }

        var date = matchesOfOneDate[0].Fixture.Date;
        foreach (var match in matchesOfOneDate)
        {
            RequireLater(leagues[match.Fixture.League.Index], match.Fixture);
            if (match.Fixture.Date != date)
            {
                throw new ArgumentException($"Matches of {date:yyyy-MM-dd} and of {match.Fixture.Date:yyyy-MM-dd} cannot be added together.", nameof(matchesOfOneDate));
            }
        }

        var firstSeason = IsFirstSeason(matchesOfOneDate[0].Fixture.Season);
        foreach (var league in matchesOfOneDate.GroupBy(match => match.Fixture.League).OrderBy(group => group.Key.Code, StringComparer.Ordinal))
        {
            var inOrder = league.OrderBy(match => match.Fixture.HomeName, StringComparer.Ordinal).ToArray();
            new MatchDay(leagues[league.Key.Index], pools[league.Key.Index], firstSeason).Add(inOrder, WorthOf(league.Key, inOrder[0].Fixture.Season));
        }
    }

    /// <summary>
    /// Writes what is known of a league. The two English leagues share their clubs' ratings and form, so a checkpoint of either holds both;
    /// any other league's holds that one.
    /// </summary>
    public void Save(League league, Stream stream) => HistoryCheckpoint.Save(stream, pools[league.Index], LeaguesOf(league.RatingPool));

    /// <summary>Reads what <see cref="Save"/> wrote, in place of what was known of those leagues; feature vectors are then the same to the last bit.</summary>
    /// <returns>The leagues that were read.</returns>
    /// <exception cref="HistoryCheckpointException">The content is no checkpoint of this catalog, cut short or changed; nothing was read then.</exception>
    public IReadOnlyList<League> Load(Stream stream)
    {
        var (pool, content) = HistoryCheckpoint.Read(stream);
        var states = LeaguesOf(pool);
        if (states.Count == 0)
        {
            throw new HistoryCheckpointException($"The checkpoint is of leagues '{pool}', which are none of ours.");
        }

        var shared = new PoolState(pool);
        foreach (var state in states)
        {
            leagues[state.League.Index] = new LeagueState(state.League);
            pools[state.League.Index] = shared;
        }

        var restored = LeaguesOf(pool);
        HistoryCheckpoint.Restore(content, shared, restored);
        return [.. restored.Select(state => state.League)];
    }

    private List<LeagueState> LeaguesOf(string pool) => [.. leagues.Where(league => league.League.RatingPool == pool)];

    private static void RequireLater(LeagueState league, Fixture fixture)
    {
        if (fixture.Date.DayNumber <= league.LastDay)
        {
            throw new ArgumentException(
                $"{fixture.HomeName} v {fixture.AwayName} on {fixture.Date:yyyy-MM-dd} is not after {DateOnly.FromDayNumber(league.LastDay):yyyy-MM-dd}, "
                + $"the last date of {league.League.Code} in the history.", nameof(fixture));
        }
    }

    private bool IsFirstSeason(Season season) => !Array.Exists(leagues, league => league.FirstSeason < season.StartYear);

    private Ratings.GoalsPerShot WorthOf(League league, Season season)
    {
        var all = default(Ratings.ShotTotals);
        foreach (var other in leagues)
        {
            all.Add(other.ShotsBefore(season));
        }

        return Ratings.ShotTotals.Worth(leagues[league.Index].ShotsBefore(season), all);
    }
}
