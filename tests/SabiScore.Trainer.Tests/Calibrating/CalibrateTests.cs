using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.Data.Caching;
using SabiScore.Data.Clock;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Clubs;
using SabiScore.Data.Store.Fixtures;
using SabiScore.Data.Store.Forecasts;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Odds;
using SabiScore.Protos.Trainer.V1;
using SabiScore.Trainer.Tests.Training;
using ModelRole = SabiScore.Data.Store.Models.ModelRole;

namespace SabiScore.Trainer.Tests.Calibrating;

public sealed class CalibrateTests : IAsyncLifetime
{
    private const string Champion = "0badcafe";

    private static readonly DateTimeOffset Start = new(2024, 8, 1, 15, 0, 0, TimeSpan.Zero);

    private readonly TrainerHost host = new();
    private TrainerService.TrainerServiceClient client = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        await host.Services.GetRequiredService<MatchClock>().StandAtAsync(Start.AddDays(100), Cancelled);
        client = new TrainerService.TrainerServiceClient(GrpcChannel.ForAddress(host.GrpcAddress));
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Calibrate_WithoutAChampion_IsRefused()
    {
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await client.CalibrateAsync(new CalibrateRequest(), cancellationToken: Cancelled));

        Assert.Equal((StatusCode.FailedPrecondition, "There is no champion yet."), (refused.StatusCode, refused.Status.Detail));
    }

    [Fact]
    public async Task Calibrate_ForecastsFarTooSure_AreCorrected_OnceForTheSameMatches_AndOnWhatTheModelSaid()
    {
        await PlayAsync(days: 60, from: 0);

        var first = await client.CalibrateAsync(new CalibrateRequest(), cancellationToken: Cancelled);
        var again = await client.CalibrateAsync(new CalibrateRequest(), cancellationToken: Cancelled);

        var league = Assert.Single(first.Leagues);
        Assert.Equal(("E0", 20, true, true, 480), (league.League, league.Samples, league.Widened, league.Applied, first.Settled));
        Assert.False(again.AnythingNew);
        var stored = Assert.Single(await QueryAsync(context => context.Calibrations.ToListAsync(Cancelled)));
        Assert.Equal((Champion, 20), (stored.ModelVersion, stored.Samples));
        Assert.Equal(1, (await QueryAsync(context => context.Generations.SingleAsync(row => row.Name == GenerationStore.NameOf(Generation.Calibration), Cancelled))).Value);

        // The next day is forecast with it. Fitted on what the model itself said, the next calibration corrects as much, not twice or not at all.
        await PlayAsync(days: 1, from: 60, stored);
        var next = Assert.Single((await client.CalibrateAsync(new CalibrateRequest(), cancellationToken: Cancelled)).Leagues);
        Assert.True(next.Applied);
        Assert.Equal(league.GainMatches, next.GainMatches);
        Assert.InRange(next.Gain, league.Gain - 0.02, league.Gain + 0.02);
    }

    [Fact]
    public async Task Calibrate_TooFew_LeavesTheLeagueOut()
    {
        await PlayAsync(days: 2, from: 0);

        var answer = await client.CalibrateAsync(new CalibrateRequest(), cancellationToken: Cancelled);

        Assert.True(answer.AnythingNew);
        Assert.Equal(16, answer.Settled);
        Assert.Empty(answer.Leagues);
    }

    /// <summary>Days of eight matches each, forecast far too sure: an early forecast, and the last one before kick-off that counts.</summary>
    private Task<int> PlayAsync(int days, int from, CalibrationRow? applied = null) => QueryAsync(async context =>
    {
        if (from == 0)
        {
            context.Clubs.AddRange(Enumerable.Range(1, 16).Select(id => new ClubRow { Id = id, Country = "England", Name = $"Club {id}", AddedAt = Start }));
            context.Models.Add(new ModelRow { Version = Champion, SchemaId = "x", Scope = "whole", Role = ModelRole.Champion, Content = [1], Card = "{}", CreatedAt = Start });
        }

        var random = new Random(5 + from);
        for (var match = 0; match < 8 * days; match++)
        {
            var truth = ProbabilityTriple.Softmax(random.NextDouble() * 1.5, 0.3 * random.NextDouble(), random.NextDouble() * 1.5);
            var drawn = random.NextDouble();
            var goals = drawn < truth.Home ? (2, 1) : drawn < truth.Home + truth.Draw ? (1, 1) : (0, 1);
            var raw = ProbabilityTriple.Normalise(Math.Pow(truth.Home, 4), Math.Pow(truth.Draw, 4), Math.Pow(truth.Away, 4));
            var kickoff = Start.AddDays(from + (match / 8));
            var fixture = new FixtureRow
            {
                Id = 1 + (8 * from) + match,
                LeagueCode = "E0",
                // One pairing a season is all the tables allow.
                SeasonStart = 2024 + from + (match / 8),
                Date = DateOnly.FromDateTime(kickoff.UtcDateTime),
                KickoffAt = kickoff,
                KickoffKnown = true,
                HomeId = 1 + (2 * (match % 8)),
                AwayId = 2 + (2 * (match % 8)),
                HomeGoals = goals.Item1,
                AwayGoals = goals.Item2,
            };
            context.Fixtures.Add(fixture);
            context.Forecasts.Add(Forecast(fixture, kickoff.AddDays(-2), ProbabilityTriple.Normalise(1, 1, 1), null));
            context.Forecasts.Add(Forecast(fixture, kickoff.AddHours(-1), applied?.ToCalibration().Apply(raw) ?? raw, applied?.Id));
        }

        return await context.SaveChangesAsync(Cancelled);
    });

    private static ForecastRow Forecast(FixtureRow fixture, DateTimeOffset asOf, ProbabilityTriple said, long? calibration) => new()
    {
        FixtureId = fixture.Id,
        ModelVersion = Champion,
        AsOf = asOf,
        Home = said.Home,
        Draw = said.Draw,
        Away = said.Away,
        MarketAware = true,
        CalibrationId = calibration,
        CreatedAt = asOf,
    };

    private async Task<T> QueryAsync<T>(Func<SabiScoreDbContext, Task<T>> query)
    {
        await using var context = await host.Services.GetRequiredService<IDbContextFactory<SabiScoreDbContext>>().CreateDbContextAsync(Cancelled);
        return await query(context);
    }
}
