using SabiScore.Data.Clock;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Fixtures;
using SabiScore.Domain.Football;

namespace SabiScore.Api.Answers;

/// <summary>A fixture as the database gives it, with the names of its clubs; becomes the summary that goes over the wire.</summary>
internal sealed class FixtureLine
{
    public required FixtureRow Fixture { get; init; }

    public required string HomeName { get; init; }

    public required string AwayName { get; init; }

    /// <summary>Fixtures with names; order and page it afterwards, by members of <see cref="Fixture"/>.</summary>
    public static IQueryable<FixtureLine> Of(SabiScoreDbContext context, IQueryable<FixtureRow> fixtures) =>
        from fixture in fixtures
        join home in context.Clubs on fixture.HomeId equals home.Id
        join away in context.Clubs on fixture.AwayId equals away.Id
        select new FixtureLine { Fixture = fixture, HomeName = home.Name, AwayName = away.Name };

    /// <param name="asOf">Football's time: two hours after kick-off a match is over; where the hour is not known, the day after.</param>
    public MatchSummary ToSummary(DateTimeOffset asOf)
    {
        var over = Known.HasResult(Fixture, asOf);
        return new MatchSummary
        {
            Id = Fixture.Id,
            League = Fixture.LeagueCode,
            Season = new Season(Fixture.SeasonStart).Code,
            Date = Fixture.Date,
            KickoffAt = Fixture.KickoffAt,
            KickoffKnown = Fixture.KickoffKnown,
            Home = new Club(Fixture.HomeId, HomeName),
            Away = new Club(Fixture.AwayId, AwayName),
            Status = over ? MatchStatus.Played : MatchStatus.Upcoming,
            Result = over ? new Score(Fixture.HomeGoals!.Value, Fixture.AwayGoals!.Value, Fixture.HalfTimeHomeGoals, Fixture.HalfTimeAwayGoals) : null,
        };
    }
}
