using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SabiScore.Data.Clock;
using SabiScore.Data.Import;
using SabiScore.Data.Sources.Replay;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Store.Forecasts;
using SabiScore.Data.Store.Migrating;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;
using SabiScore.Worker.Clock;
using SabiScore.Worker.Replay;

namespace SabiScore.Worker.Tests.Replay;

public sealed class ReplayStartTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("sabiscore-replay-").FullName;
    private readonly ServiceProvider services;

    public ReplayStartTests() => services = new ServiceCollection()
        .AddLogging()
        .AddSabiScoreStore(StoreConnection.Parse($"Data Source={folder}/store.db"))
        .AddMatchImport()
        .AddReplaySource()
        .BuildServiceProvider();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        GeneratedSeasons.Write(Path.Combine(folder, "files"), 2022, 2, [League.Eredivisie]);
        await services.GetRequiredService<StoreMigrator>().MigrateAsync(Token);
        await services.GetRequiredService<MatchImporter>().ImportAsync(ImportRequest.For(Path.Combine(folder, "files")), null, Token);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Apply_SameDateAgain_GoesOnWhereItStood()
    {
        var clock = services.GetRequiredService<ReplayClock>();
        Assert.True(await BeginAsync("2023-08-01"));
        await clock.TakeAsync("me", Token);
        Assert.True(await clock.StepAsync("me", At("2023-08-01"), At("2023-09-15"), Token));

        Assert.True(await BeginAsync("2023-08-01", speed: 60));

        var state = await clock.FindAsync(Token);
        Assert.Equal((At("2023-08-01"), At("2023-09-15"), 60.0), (state!.From, state.At, state.Speed));
        Assert.Equal(DateOnly.FromDateTime(state.Until!.Value.UtcDateTime), (await services.GetRequiredService<ReplayStore>().DatesAsync(Token))!.Value.Last.AddDays(1));
    }

    [Fact]
    public async Task Apply_NothingConfigured_GoesOnWithWhatThereIs()
    {
        Assert.False(await Start(null).ApplyAsync(Token));
        await BeginAsync("2023-08-01");

        Assert.True(await Start(null).ApplyAsync(Token));
    }

    [Fact]
    public async Task Apply_AnotherDate_IsRefused_UntilForgotten()
    {
        await BeginAsync("2023-08-01");

        var refused = await Assert.ThrowsAsync<ReplayRefusedException>(() => BeginAsync("2023-09-01"));

        Assert.Contains("holds a replay from 2023-08-01", refused.Message, StringComparison.Ordinal);
        Assert.Contains("--anew", refused.Message, StringComparison.Ordinal);
        await services.GetRequiredService<ReplayStore>().ForgetAsync(Token);
        Assert.True(await BeginAsync("2023-09-01"));
    }

    [Fact]
    public async Task Apply_ClockThatIsToStand_IsRefused()
    {
        Assert.Contains("choose one", (await Assert.ThrowsAsync<ReplayRefusedException>(() => Start("2023-08-01", asOf: "2024-01-01").ApplyAsync(Token))).Message, StringComparison.Ordinal);
        await BeginAsync("2023-08-01");

        Assert.Contains("holds a replay", (await Assert.ThrowsAsync<ReplayRefusedException>(() => Start(null, asOf: "live").ApplyAsync(Token))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_WhereSomethingWasComputed_IsRefused()
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<SabiScoreDbContext>>().CreateDbContextAsync(Token);
        context.Forecasts.Add(new ForecastRow { FixtureId = context.Fixtures.First().Id, ModelVersion = "abcd1234" });
        await context.SaveChangesAsync(Token);

        Assert.Contains("must not", (await Assert.ThrowsAsync<ReplayRefusedException>(() => BeginAsync("2023-08-01"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2031-08-01")]
    [InlineData("2001-08-01")]
    public async Task FindEnd_OutsideOfTheData_IsRefused_AndAnotherDateIsNot(string from)
    {
        var refused = await Assert.ThrowsAsync<ReplayRefusedException>(() => BeginAsync(from));

        Assert.Contains("outside of the data: it has matches from 2022-", refused.Message, StringComparison.Ordinal);
        Assert.True(await BeginAsync("2023-08-01"));
    }

    private static DateTimeOffset At(string date) => MatchClockOptions.Read(date)!.Value;

    private async Task<bool> BeginAsync(string from, double speed = 0)
    {
        var start = Start(from, speed);
        var replays = await start.ApplyAsync(Token);
        await start.FindEndAsync(Token);
        return replays;
    }

    private ReplayStart Start(string? from, double speed = 0, string? asOf = null) => new(
        services.GetRequiredService<ReplayClock>(),
        services.GetRequiredService<ReplayStore>(),
        Options.Create(new ReplayOptions { From = from, Speed = speed }),
        Options.Create(new MatchClockOptions { AsOf = asOf }),
        NullLogger<ReplayStart>.Instance);
}
