using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SabiScore.Api.Answers;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Betting;

namespace SabiScore.Api.Performance;

/// <summary>The track record.</summary>
internal static class PerformanceEndpoints
{
    public static RouteGroupBuilder MapPerformance(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/performance").WithTags("Performance");
        group.MapGet("/", GetAsync).WithName("GetPerformance").WithSummary("How good settled forecasts and bets were, beside the market on the same matches.");
        return group;
    }

    private static async Task<Ok<PerformanceAnswer>> GetAsync(
        IDbContextFactory<SabiScoreDbContext> contexts, DataStamps stamps, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stamp = await stamps.NowAsync(context, cancellationToken);
        var latest = await context.Performance
            .Where(row => row.Kind == stamp.Kind)
            .Where(row => row.Id == context.Performance.Where(other => other.Kind == row.Kind && other.Window == row.Window && other.LeagueCode == row.LeagueCode).Max(other => other.Id))
            .OrderBy(row => row.Window).ThenBy(row => row.LeagueCode)
            .ToListAsync(cancellationToken);
        var counted = latest.Where(row => row.Matches > 0 || row.Bets > 0).Select(Figures).ToList();
        return TypedResults.Ok(new PerformanceAnswer
        {
            Windows = counted,
            Note = counted.Count > 0 ? null : "None yet: no match with a stored forecast has been settled.",
            Data = stamp,
        });
    }

    private static PerformanceFigures Figures(PerformanceRow row) => new()
    {
        Window = row.Window,
        League = row.LeagueCode,
        FirstDate = row.FirstDate,
        LastDate = row.LastDate,
        Matches = row.Matches,
        Accuracy = row.Accuracy,
        MacroF1 = row.MacroF1,
        BrierScore = row.Brier,
        Rps = row.Rps,
        LogLoss = row.LogLoss,
        MarketMatches = row.MarketMatches,
        MarketBrierScore = row.MarketBrier,
        MarketRps = row.MarketRps,
        MarketLogLoss = row.MarketLogLoss,
        BetsPlaced = row.Bets,
        StakedNaira = row.Staked.Amount,
        ProfitNaira = row.Profit.Amount,
        RoiPercent = row.Roi * 100,
        ClosingLineValue = row.ClosingLineValue,
        CountedAt = row.AsOf,
    };
}
