using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SabiScore.Domain.Betting;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Tests.Shared;
using SabiScore.Worker.ValueBets;
using StackExchange.Redis;

namespace SabiScore.Worker.Tests.ValueBets;

/// <summary>Alerts of value bets over a real cache server.</summary>
public sealed class ValueBetAlertsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tell_SomebodyListens_HearsWhyTheBetIsOne()
    {
        await using var server = await RedisServer.StartNewAsync();
        await using var redis = await ConnectionMultiplexer.ConnectAsync(server.ConnectionString);
        var heard = await redis.GetSubscriber().SubscribeAsync(ValueBetAlerts.Channel);
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var alerts = new ValueBetAlerts(services.GetRequiredService<IMeterFactory>(), NullLogger<ValueBetAlerts>.Instance, redis);

        await alerts.TellAsync([Bet()], DataKind.Real);

        var message = await heard.ReadAsync(Token);
        var alert = JsonSerializer.Deserialize<JsonElement>((string)message.Message!);
        Assert.Equal(
            ("7", "E0", "Arsenal", "Chelsea", "Home", "B365", "2.1", "Real"),
            (Text("matchId"), Text("league"), Text("home"), Text("away"), Text("pick"), Text("bookmaker"), Text("price"), Text("kind")));
        Assert.Equal(1250.5m, alert.GetProperty("stake").GetDecimal());
        Assert.Equal(2, alert.GetProperty("fairPrice").GetDouble(), 1e-12);

        string Text(string name) => alert.GetProperty(name).ToString();
    }

    [Fact]
    public async Task Tell_CacheAway_FailsNothing()
    {
        var server = await RedisServer.StartNewAsync();
        await using var redis = await ConnectionMultiplexer.ConnectAsync(server.ConnectionString);
        await server.KillAsync();
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();

        await new ValueBetAlerts(services.GetRequiredService<IMeterFactory>(), NullLogger<ValueBetAlerts>.Instance, redis).TellAsync([Bet()], DataKind.Real);
        await new ValueBetAlerts(services.GetRequiredService<IMeterFactory>(), NullLogger<ValueBetAlerts>.Instance).TellAsync([Bet()], DataKind.Real);
    }

    private static ValueBet Bet() => new()
    {
        Fixture = new Fixture
        {
            Id = new FixtureId(7),
            League = League.PremierLeague,
            Season = new Season(2026),
            Date = new DateOnly(2026, 11, 28),
            KickoffAt = new DateTimeOffset(2026, 11, 28, 15, 0, 0, TimeSpan.Zero),
            KickoffKnown = true,
            Home = new ClubId(1),
            Away = new ClubId(2),
            HomeName = "Arsenal",
            AwayName = "Chelsea",
        },
        Selection = new Selection(Market.MatchResult, Pick.Home),
        Bookmaker = Bookmaker.Bet365,
        Price = DecimalOdds.Of(2.1),
        PriceCapturedAt = new DateTimeOffset(2026, 11, 28, 12, 0, 0, TimeSpan.Zero),
        Probability = 0.5,
        MarketProbability = 0.48,
        Stake = Naira.Of(1250.5m),
        NairaFigure = Naira.Of(79),
        ModelVersion = "0badcafe",
        Completeness = 0.9,
    };
}
