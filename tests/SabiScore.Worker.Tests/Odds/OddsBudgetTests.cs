using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Sources.Health;
using SabiScore.Data.Sources.TheOddsApi;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Migrating;
using SabiScore.Domain.Football;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Odds;
using SabiScore.Worker.Tests.Hosting;

namespace SabiScore.Worker.Tests.Odds;

/// <summary>A free key over a whole month: 500 credits, two a call, seven leagues that play on Saturdays.</summary>
public sealed class OddsBudgetTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Begin = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("sabiscore-budget-").FullName;
    private readonly FakeTimeProvider time = new(Begin);
    private ServiceHost<JobOptions> worker = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        worker = new ServiceHost<JobOptions>(new Dictionary<string, string>
        {
            ["ConnectionStrings:sabiscore"] = $"Data Source={Path.Combine(folder, "worker.db")}",
            ["Bootstrap:Enabled"] = "false",
            ["Jobs:Enabled"] = "false",
            ["Import:Source"] = "None",
        });
        worker.Run();
        await worker.Services.GetRequiredService<StoreMigrator>().MigrateAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        await worker.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Plan_AWholeMonthOnAFreeKey_LastsToTheEnd_EveryLeagueHasItsTurns_MoreBeforeKickOffs()
    {
        var asked = await MonthAsync(_ => FetchOutcome.Fetched);

        // 240 calls can be paid for besides the reserve of 20 credits; none is left out of reach, few are left over.
        Assert.InRange(asked.Count, 200, 240);
        Assert.True(asked[^1].At > End.AddDays(-1), $"The last call was at {asked[^1].At:u}.");
        Assert.All(League.All, league => Assert.InRange(asked.Count(call => call.League == league), 25, 45));
        // The day before the kick-offs, and the Tuesdays, which are far from any.
        Assert.True(asked.Count(call => IsBefore(call.At, 24)) > 1.5 * asked.Count(call => call.At.DayOfWeek == DayOfWeek.Tuesday), string.Join(", ", asked.CountBy(call => call.At.DayOfWeek)));
    }

    [Fact]
    public async Task Plan_OneLeaguesAnswersCannotBeRead_TheMonthLastsAllTheSame_AndTheOthersHaveTheirTurns()
    {
        var asked = await MonthAsync(league => league == League.Eredivisie ? FetchOutcome.Failed : FetchOutcome.Fetched);

        Assert.InRange(asked.Count, 200, 240);
        Assert.True(asked[^1].At > End.AddDays(-1), $"The last call was at {asked[^1].At:u}.");
        Assert.All(League.All, league => Assert.InRange(asked.Count(call => call.League == league), 25, 45));
    }

    /// <summary>A firing every fifteen minutes; every call costs two credits, read or not.</summary>
    private async Task<List<(DateTimeOffset At, League League)>> MonthAsync(Func<League, FetchOutcome> outcome)
    {
        var contexts = worker.Services.GetRequiredService<IDbContextFactory<SabiScoreDbContext>>();
        var (health, source) = (new SourceHealthBook(contexts, time), new PricesOfNobody());
        var budget = new OddsBudget(contexts, source, Options.Create(new TheOddsApiOptions()), time);
        var (remaining, asked) = (500, new List<(DateTimeOffset, League)>());
        for (var now = Begin; now < End; now = now.AddMinutes(15))
        {
            time.SetUtcNow(now);
            var kickoffAt = NextSaturday(now);
            var plan = await budget.PlanAsync(League.All.ToDictionary(league => league, league => kickoffAt.AddHours(league.Index)), now.AddDays(7), isComplete: true, Token);
            foreach (var league in plan.Leagues)
            {
                asked.Add((now, league));
                remaining -= source.CostOfCall;
                Assert.True(remaining >= 20, $"Into the reserve at {now:u}.");
                await health.RecordAsync(
                    new SourceAnswer<SourcePrice> { Source = source.Source, Part = source.PartOf(league), Outcome = outcome(league), FetchedAt = now, Quota = new SourceQuota(remaining, 500 - remaining, 2, End) }, Token);
            }
        }

        return asked;
    }

    private static DateTimeOffset NextSaturday(DateTimeOffset now)
    {
        var day = now.Date.AddDays(((int)DayOfWeek.Saturday - (int)now.DayOfWeek + 7) % 7);
        var kickoffAt = new DateTimeOffset(day, TimeSpan.Zero).AddHours(12);
        return kickoffAt > now ? kickoffAt : kickoffAt.AddDays(7);
    }

    private static bool IsBefore(DateTimeOffset at, int hours) => NextSaturday(at) - at <= TimeSpan.FromHours(hours);

    private sealed class PricesOfNobody : IPriceSource
    {
        public string Source => "the-odds-api.com";

        public int CostOfCall => 2;

        public string PartOf(League league) => $"{league.OddsApiKey} odds";

        public Task<SourceAnswer<SourcePrice>> PricesAsync(League league, DateTimeOffset first, DateTimeOffset last, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
