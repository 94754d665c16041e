using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Clock;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Clock;
using SabiScore.Domain.Football;

namespace SabiScore.Worker.Live;

/// <summary>Whether the pulse has anything to follow now, and whether the provider's quota bears another call. Reads only.</summary>
internal sealed class LivePulseWatch(IDbContextFactory<SabiScoreDbContext> contexts, IScoreSource scores, MatchClock clock, TimeProvider time)
{
    /// <summary>Calls a minute that are left for matches, tables and an operator.</summary>
    public const int Reserve = 3;

    /// <summary>A match is followed for so long after kick-off, unless somebody says that it is over.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(3);

    private static readonly TimeSpan WithoutKey = TimeSpan.FromMinutes(15);
    private static readonly FixtureState[] Over = [FixtureState.Finished, FixtureState.Awarded, FixtureState.Postponed, FixtureState.Abandoned, FixtureState.Cancelled];

    public async Task<bool> IsDueAsync(CancellationToken cancellationToken)
    {
        var now = await clock.ReadAsync(cancellationToken);
        if (now.Mode == MatchClockMode.Replay)
        {
            return false;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var earliest = now.At - Longest;
        var kinds = await context.Fixtures
            .Where(fixture => fixture.KickoffKnown && fixture.KickoffAt <= now.At && fixture.KickoffAt > earliest
                && !context.FixtureStates.Any(state => state.FixtureId == fixture.Id && Over.Contains(state.State)))
            .Select(fixture => fixture.Kind).Distinct().ToListAsync(cancellationToken);
        return kinds.Contains(DataKind.Simulated) || (kinds.Count > 0 && now.Mode == MatchClockMode.Live && await NextCallAsync(cancellationToken) <= time.GetUtcNow());
    }

    /// <summary>When the provider may be asked next, UTC: its quota, spread evenly, and the pauses that it asks for.</summary>
    public async Task<DateTimeOffset> NextCallAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        if (await context.SourceHealth.FirstOrDefaultAsync(row => row.Source == scores.Source, cancellationToken) is not { } health)
        {
            return now;
        }

        if (health.LastOutcome == FetchOutcome.NoKey)
        {
            return health.AskedAt + WithoutKey;
        }

        if (health.AskAgainAt is { } pause && pause > now)
        {
            return pause;
        }

        if (health is not { QuotaRemaining: { } remaining, QuotaResetsAt: { } resetsAt } || resetsAt <= now)
        {
            return now;
        }

        var budget = new QuotaBudget { Remaining = remaining, ResetsAt = resetsAt, CostOfCall = 1, Reserve = Reserve };
        var decision = budget.Decide(1, health.AskedAt, now);
        return decision.Calls > 0 ? now : decision.NextAt;
    }
}
