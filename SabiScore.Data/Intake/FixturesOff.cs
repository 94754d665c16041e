using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Store;

namespace SabiScore.Data.Intake;

/// <summary>Matches that a provider says will not be played when they should be.</summary>
public static class FixturesOff
{
    private static readonly FixtureState[] Off = [FixtureState.Postponed, FixtureState.Abandoned, FixtureState.Cancelled, FixtureState.Awarded];

    /// <summary>Those of the given matches that are postponed, abandoned, cancelled or decided otherwise.</summary>
    /// <param name="context">Where to look.</param>
    /// <param name="fixtures">Which matches.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public static Task<List<long>> NotPlayedAsync(this SabiScoreDbContext context, IReadOnlyCollection<long> fixtures, CancellationToken cancellationToken) =>
        context.FixtureStates.Where(state => fixtures.Contains(state.FixtureId) && Off.Contains(state.State)).Select(state => state.FixtureId).Distinct().ToListAsync(cancellationToken);
}
