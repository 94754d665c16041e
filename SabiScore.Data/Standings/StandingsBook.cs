using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Clock;
using SabiScore.Data.Features;
using SabiScore.Data.Store;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Standings;

/// <summary>Leagues' tables as we count them: results that are known, each league's own tie-breaks, points taken by then.</summary>
public sealed class StandingsBook(IDbContextFactory<SabiScoreDbContext> contexts, PointDeductions deductions)
{
    /// <summary>A league's table as of a moment of football's time.</summary>
    public async Task<LeagueTable> TableAsync(League league, Season season, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var clubs = await context.Clubs.Where(club => club.Country == league.Country).ToDictionaryAsync(club => club.Id, club => club.Name, cancellationToken);
        var rows = context.Fixtures.Where(fixture => fixture.LeagueCode == league.Code && fixture.SeasonStart == season.StartYear);
        var played = await rows.Where(Known.Result(asOf)).ToListAsync(cancellationToken);
        var all = await rows.ToListAsync(cancellationToken);
        var today = DateOnly.FromDateTime(asOf.UtcDateTime);
        var taken = (await deductions.ReadAsync(cancellationToken))
            .Where(one => one.League == league && one.Season == season && one.DecidedOn <= today)
            .GroupBy(one => one.Club, StringComparer.Ordinal)
            .Join(clubs, group => group.Key, club => club.Value, (group, club) => (Club: new ClubId(club.Key), Points: group.Sum(one => one.Points)), StringComparer.Ordinal)
            .ToDictionary(one => one.Club, one => one.Points);
        return LeagueTable.Of(
            league,
            season,
            played.Select(row => new StoredFixture(row, clubs[row.HomeId], clubs[row.AwayId]).ToPlayed([])),
            today.AddDays(1),
            all.Select(row => new StoredFixture(row, clubs[row.HomeId], clubs[row.AwayId]).ToFixture()),
            taken);
    }

    /// <summary>Where a provider's table differs from ours, and where it does not know a club; nothing where there is no table of the provider.</summary>
    public async Task<IReadOnlyList<StandingDifference>> CompareAsync(string source, LeagueTable ours, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (league, season) = (ours.League.Code, ours.Season.StartYear);
        var theirs = await context.ProviderStandings.Where(row => row.Source == source && row.LeagueCode == league && row.SeasonStart == season).ToListAsync(cancellationToken);
        return StandingDifference.Between(ours, theirs);
    }
}
