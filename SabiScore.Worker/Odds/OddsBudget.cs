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

    /// <summary>Leagues that have not been asked for in a week may take at once what the budget can bear: this share of what is left.</summary>
    private const int ShareForFirst = 10;

    /// <param name="nextKickoffs">Leagues with a match in the next days, and when the first one begins.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<OddsPlan> PlanAsync(IReadOnlyDictionary<League, DateTimeOffset> nextKickoffs, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var health = await context.SourceHealth.FirstOrDefaultAsync(row => row.Source == source.Source, cancellationToken);
        var answered = await context.SourceFetches.Where(row => row.Source == source.Source && row.AnsweredAt != null).ToDictionaryAsync(row => row.Part, row => row.AnsweredAt, cancellationToken);
        var now = time.GetUtcNow();
        var told = health is { QuotaRemaining: not null, QuotaResetsAt: { } resetsAt } && resetsAt > now;
        var budget = new QuotaBudget
        {
            Remaining = told ? health!.QuotaRemaining!.Value : options.Value.MonthlyCredits,
            ResetsAt = told ? health!.QuotaResetsAt!.Value : MonthlyReset.After(now, options.Value.ResetDay),
            CostOfCall = source.CostOfCall,
            Reserve = options.Value.Reserve,
        };
        DateTimeOffset? AnsweredAt(League league) => answered.GetValueOrDefault(PartOf(league));
        var decision = budget.Decide(nextKickoffs.Count, answered.Values.Max(), now);
        var first = nextKickoffs.Keys.Count(league => AnsweredAt(league) is not { } at || now - at > Forgotten);
        var affordable = Math.Max(0, budget.Remaining - budget.Reserve) / budget.CostOfCall;
        var calls = Math.Max(decision.Calls, Math.Min(first, affordable / ShareForFirst));
        var chosen = nextKickoffs.OrderByDescending(league => FetchPriority.Of(AnsweredAt(league.Key), league.Value, now)).ThenBy(league => league.Key.Index).Take(calls);
        return new OddsPlan([.. chosen.Select(league => league.Key)], decision, told ? budget.Remaining : null);
    }

    private static string PartOf(League league) => $"{league.OddsApiKey} odds";
}
