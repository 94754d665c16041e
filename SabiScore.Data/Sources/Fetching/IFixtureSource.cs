using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Fetching;

/// <summary>Knows which matches there are, and how they ended.</summary>
public interface IFixtureSource : ISource
{
    /// <summary>Matches of all leagues on these days, in one call.</summary>
    /// <param name="first">First day, UTC.</param>
    /// <param name="last">Last day, at most nine later.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<SourceAnswer<SourceFixture>> FixturesAsync(DateOnly first, DateOnly last, CancellationToken cancellationToken);

    /// <summary>The question for a league's season, as answers and their health name it.</summary>
    string PartOfSeason(League league, Season season);

    /// <summary>All matches of a league's season.</summary>
    Task<SourceAnswer<SourceFixture>> SeasonAsync(League league, Season season, CancellationToken cancellationToken);
}
