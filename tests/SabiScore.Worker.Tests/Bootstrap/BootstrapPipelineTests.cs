using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Clock;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Betting;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Betting;
using SabiScore.Worker.Bootstrap;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Performance;
using SabiScore.Worker.Tests.Hosting;

namespace SabiScore.Worker.Tests.Bootstrap;

public sealed class BootstrapPipelineTests
{
    [Fact]
    public async Task RunAsync_NotMigrated_IsNotYet()
    {
        await using var system = new WholeSystem("2024-03-01");

        Assert.Equal(BootstrapEnd.NotYet, await system.Get<BootstrapPipeline>().RunAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task RunAsync_TooLittleToLearnFrom_FailsWithTheReason()
    {
        await using var system = new WholeSystem("2019-09-01");
        await system.MigrateAsync();

        var end = await system.Get<BootstrapPipeline>().RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(BootstrapEnd.Failed, end);
        var run = await system.QueryAsync(context => context.JobRuns.SingleAsync(row => row.Job == "Bootstrap.Train"));
        Assert.Equal("failed", run.Outcome);
        Assert.Contains("at least 600 are needed", run.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_EmptyDatabase_EndsWithBets_AgainChangesNothing_LaterTheyAreSettled()
    {
        // Friday afternoon, when the weekend's prices are known. A real edge is rare in a week.
        await using var system = new WholeSystem("2024-03-01T16:00:00Z", ("ValueBets:MinimumEdge", "0"), ("ValueBets:MaximumPrice", "20"), ("ValueBets:MaximumExposureShare", "1"));
        await system.MigrateAsync();
        var pipeline = system.Get<BootstrapPipeline>();

        Assert.Equal(BootstrapEnd.Done, await pipeline.RunAsync(TestContext.Current.CancellationToken));

        var champion = await system.QueryAsync(context => context.Models.SingleAsync(model => model.Role == ModelRole.Champion));
        Assert.Equal("whole", champion.Scope);
        var bets = await BetsAsync(system);
        Assert.NotEmpty(bets);
        Assert.All(bets, bet =>
        {
            Assert.Equal((bet.Probability * bet.Price) - 1, bet.Edge, 12);
            Assert.InRange(bet.Edge, 0, 0.3);
            Assert.InRange(bet.Stake.Amount, 0, 0.05m * 158_000);
            Assert.Equal(champion.Version, bet.ModelVersion);
        });
        var stakes = await StakesAsync(system);
        Assert.Equal(bets.Where(bet => bet.Stake > Naira.Zero).Sum(bet => bet.Stake.Kobo), -stakes.Sum(stake => stake.Amount.Kobo));

        Assert.Equal(BootstrapEnd.Done, await pipeline.RunAsync(TestContext.Current.CancellationToken));

        Assert.Equal(1, await system.QueryAsync(context => context.TrainingRuns.CountAsync()));
        Assert.Equal(stakes.Select(stake => stake.Id), (await StakesAsync(system)).Select(stake => stake.Id));

        await system.Get<MatchClock>().StandAtAsync(new DateTimeOffset(2024, 3, 20, 0, 0, 0, TimeSpan.Zero), TestContext.Current.CancellationToken);
        var report = await system.Get<JobJournal>().RunAsync("CalculatePerformance", "test", system.Get<PerformanceRun>().RunAsync, TestContext.Current.CancellationToken);

        Assert.Equal(JobOutcome.Done, report.Outcome);
        await AssertSettledAsync(system, stakes.Count);
    }

    private static async Task AssertSettledAsync(WholeSystem system, int stakes)
    {
        var settled = (await BetsAsync(system)).Where(bet => bet.SettledAt is not null).ToList();
        Assert.Equal(stakes, settled.Count);
        Assert.All(settled, bet =>
        {
            Assert.Equal(bet.Outcome == BetOutcome.Won ? bet.Stake.Times(bet.Price) : Naira.Zero, bet.Payout);
            Assert.NotNull(bet.ClosingLineValue);
        });
        var all = await system.QueryAsync(context => context.Performance.SingleAsync(row => row.Window == "all" && row.LeagueCode == null));
        Assert.Equal(settled.Count, all.Bets);
        Assert.Equal(settled.Sum(bet => bet.Payout!.Value.Kobo - bet.Stake.Kobo), all.Profit.Kobo);
        Assert.InRange(all.Rps!.Value, 0.05, 0.4);
        Assert.Equal(all.Matches, all.MarketMatches);
    }

    private static Task<List<ValueBetRow>> BetsAsync(WholeSystem system) =>
        system.QueryAsync(context => context.ValueBets.OrderBy(bet => bet.Id).ToListAsync());

    private static Task<List<LedgerEntryRow>> StakesAsync(WholeSystem system) =>
        system.QueryAsync((SabiScoreDbContext context) => context.LedgerEntries.Where(entry => entry.Entry == LedgerEntryKind.Stake).OrderBy(entry => entry.Id).ToListAsync());
}
