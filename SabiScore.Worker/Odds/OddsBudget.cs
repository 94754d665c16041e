using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Sources.TheOddsApi;
using SabiScore.Data.Store;
using SabiScore.Domain.Football;

namespace SabiScore.Worker.Odds;

/// <summary>Which leagues' prices are asked for now, so that the credits last the month.</summary>
internal sealed class OddsBudget(IDbContextFactory<SabiScoreDbContext> contexts, IPriceSource source, IOptions<TheOddsApiOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(7);

    /// <summary>Where nobody tells which matches there are, a league is asked for so often although none is known: prices bring matches.</summary>
    private static readonly TimeSpan OnSuspicion = TimeSpan.FromDays(3);

    /// <summary>Leagues that have not been asked for in a week may take at once what the budget can bear: this share of what is left.</summary>
    private const int ShareForFirst = 10;

    /// <summary>With no kick-off as near as this, calls are made half as often; what is saved makes those before kick-offs closer together.</summary>
    private static readonly TimeSpan Near = TimeSpan.FromHours(36);

    private const double FarPace = 0.5;

    /// <param name="nextKickoffs">Leagues with a match in the next days, and when the first one begins.</param>
    /// <param name="until">The last kick-off that prices are asked for.</param>
    /// <param name="isComplete">Whether a provider of fixtures has just told: then a league that has none needs no prices.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<OddsPlan> PlanAsync(IReadOnlyDictionary<League, DateTimeOffset> nextKickoffs, DateTimeOffset until, bool isComplete, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var health = await context.SourceHealth.FirstOrDefaultAsync(row => row.Source == source.Source, cancellationToken);
        // A call that was made may have cost, also one whose answer could not be read: it counts, or one spoilt league would eat the month.
        var calls = await context.SourceFetches
            .Where(row => row.Source == source.Source)
            .ToDictionaryAsync(row => row.Part, row => row.Outcome == FetchOutcome.Failed ? row.AskedAt : row.AnsweredAt, cancellationToken);
        var now = time.GetUtcNow();
        var told = health is { QuotaRemaining: not null, QuotaResetsAt: { } resetsAt } && resetsAt > now;
        DateTimeOffset? CalledAt(League league) => calls.GetValueOrDefault(source.PartOf(league));
        var suspected = isComplete ? [] : League.All.Where(league => !nextKickoffs.ContainsKey(league) && (CalledAt(league) is not { } at || now - at > OnSuspicion)).ToList();
        List<KeyValuePair<League, DateTimeOffset>> wanted = [.. nextKickoffs, .. suspected.Select(league => KeyValuePair.Create(league, until))];
        var budget = new QuotaBudget
        {
            Remaining = told ? health!.QuotaRemaining!.Value : options.Value.MonthlyCredits,
            ResetsAt = told ? health!.QuotaResetsAt!.Value : MonthlyReset.After(now, options.Value.ResetDay),
            CostOfCall = source.CostOfCall,
            Reserve = options.Value.Reserve,
            Pace = wanted.Exists(league => league.Value - now <= Near) ? 1 : FarPace,
        };
        var decision = budget.Decide(wanted.Count, calls.Values.Max(), now);
        var first = wanted.Count(league => CalledAt(league.Key) is not { } at || now - at > Forgotten);
        var affordable = Math.Max(0, budget.Remaining - budget.Reserve) / budget.CostOfCall;
        var allowed = Math.Max(decision.Calls, Math.Min(first, affordable / ShareForFirst));
        var chosen = wanted.OrderByDescending(league => FetchPriority.Of(CalledAt(league.Key), league.Value, now)).ThenBy(league => league.Key.Index).Take(allowed);
        return new OddsPlan([.. chosen.Select(league => league.Key)], decision, told ? budget.Remaining : null);
    }
}
