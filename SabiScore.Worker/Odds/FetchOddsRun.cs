using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Caching;
using SabiScore.Data.Clock;
using SabiScore.Data.Import;
using SabiScore.Data.Intake;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Sources.Health;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Clock;
using SabiScore.Domain.Football;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Odds;

/// <summary>
/// Brings the matches of the next seven days and their prices in: one call for all matches, one for each league's prices as far as the quota goes. One league's
/// failure does not stop the others; a pause that the provider asks for does.
/// </summary>
internal sealed partial class FetchOddsRun(
    FixtureRefresh fixtures,
    IPriceSource prices,
    PriceIntake intake,
    OddsBudget budget,
    SourceHealthBook health,
    SimulatedWorld world,
    Generations generations,
    IDbContextFactory<SabiScoreDbContext> contexts,
    MatchClock clock,
    ILogger<FetchOddsRun> logger)
{
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(7);

    public async Task<JobReport> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        if (await WhyNotAsync(cancellationToken) is { } reason)
        {
            return JobReport.NothingToDo(reason);
        }

        var now = await clock.NowAsync(cancellationToken);
        await run.ReportAsync("Matches of the next days", 0);
        List<FetchedPart> parts = [await AloneAsync("matches", token => fixtures.RunAsync(DateOnly.FromDateTime(now.UtcDateTime), token), cancellationToken)];
        var plan = await budget.PlanAsync(await NextKickoffsAsync(now, cancellationToken), now + Horizon, parts[0].IsAnswered, cancellationToken);
        foreach (var (index, league) in plan.Leagues.Index())
        {
            await run.ReportAsync($"Prices of {league.Name}", (double)(index + 1) / (plan.Leagues.Count + 1));
            var part = await AloneAsync(league.Code, token => PricesAsync(league, now, token), cancellationToken);
            parts.Add(part);
            if (part.Outcome is FetchOutcome.NoKey or FetchOutcome.Limited or FetchOutcome.OpenCircuit)
            {
                break;
            }
        }

        if (parts.Exists(part => part.Report.HasChanges))
        {
            await generations.AnnounceAsync(cancellationToken);
        }

        return Report(parts, plan);
    }

    private static JobReport Report(List<FetchedPart> parts, OddsPlan plan)
    {
        var left = plan.Leagues.Count == 0 ? $" No prices now: {(plan.Decision.Calls == 0 && plan.Decision.Spacing > TimeSpan.Zero ? $"the quota has the next call at {plan.Decision.NextAt:u}" : "no match in the next 7 days")}." : "";
        var message = string.Join("; ", parts) + "." + left;
        var (rowsIn, rowsOut) = (parts.Sum(part => part.Report.Rows), parts.Sum(part => part.Report.Added + part.Report.Updated + part.Report.FixturesAdded));
        return parts.TrueForAll(part => part.Outcome == FetchOutcome.NoKey) ? JobReport.NothingToDo(message)
            : parts.TrueForAll(part => !part.IsAnswered) ? JobReport.Failed(message) with { IsTransient = true }
            : parts.Exists(part => part.IsFault || part.Report.Problems.Count > 0) ? JobReport.PartlyDone(message, rowsIn, rowsOut)
            : rowsOut == 0 ? JobReport.NothingToDo(message, rowsIn)
            : JobReport.Done(message, rowsIn, rowsOut);
    }

    private async Task<string?> WhyNotAsync(CancellationToken cancellationToken) =>
        await clock.ModeAsync(cancellationToken) != MatchClockMode.Live ? "Football's clock does not run live: prices of today belong to no match of its."
        : !await world.HoldsRealAsync(cancellationToken) ? "No real matches are stored: live prices belong to none."
        : null;

    private async Task<FetchedPart> PricesAsync(League league, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var answer = await prices.PricesAsync(league, now, now + Horizon, cancellationToken);
        await health.RecordAsync(answer, cancellationToken);
        return new FetchedPart(league.Code, answer.Outcome, answer.Reason, await intake.TakeAsync(answer, cancellationToken));
    }

    private async Task<Dictionary<League, DateTimeOffset>> NextKickoffsAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var until = now + Horizon;
        var next = await context.Fixtures
            .Where(fixture => fixture.HomeGoals == null && fixture.KickoffAt > now && fixture.KickoffAt <= until)
            .GroupBy(fixture => fixture.LeagueCode)
            .Select(league => new { league.Key, KickoffAt = league.Min(fixture => fixture.KickoffAt) })
            .ToListAsync(cancellationToken);
        return next.Where(league => League.FromCode(league.Key) is not null).ToDictionary(league => League.FromCode(league.Key)!, league => league.KickoffAt);
    }

    private async Task<FetchedPart> AloneAsync(string name, Func<CancellationToken, Task<FetchedPart>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work(cancellationToken);
        }
#pragma warning disable CA1031 // The edge of a loop: what one part threw is its outcome, the others go on.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(exception, name);
            return new FetchedPart(name, FetchOutcome.Failed, exception.GetType().Name, IntakeReport.Nothing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Part} could not be fetched or stored; the others go on")]
    private partial void LogFailed(Exception exception, string part);
}
