using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using SabiScore.Data.Caching;
using SabiScore.Domain.Betting;
using SabiScore.Domain.Football;
using StackExchange.Redis;

namespace SabiScore.Worker.ValueBets;

/// <summary>
/// Tells of bets that were just staked: a line each in the log, a count, and a message in the cache's channel for whoever listens. A cache that is away costs
/// the message and nothing else; who was not there finds the bet in the ledger.
/// </summary>
internal sealed partial class ValueBetAlerts
{
    public const string MeterName = "SabiScore.ValueBets";

    public static readonly RedisChannel Channel = RedisChannel.Literal(CacheKeys.Prefix + "alerts:value_bets");

    private readonly Counter<long> staked;
    private readonly IConnectionMultiplexer? redis;
    private readonly ILogger<ValueBetAlerts> logger;

    public ValueBetAlerts(IMeterFactory meters, ILogger<ValueBetAlerts> logger, IConnectionMultiplexer? redis = null)
    {
        staked = meters.Create(MeterName).CreateCounter<long>("sabiscore.value_bets.staked", "{bet}", "Bets staked and announced, by league and kind of data.");
        (this.logger, this.redis) = (logger, redis);
    }

    /// <param name="bets">Committed bets.</param>
    /// <param name="kind">What their matches and prices are.</param>
    public async Task TellAsync(IReadOnlyCollection<ValueBet> bets, DataKind kind)
    {
        foreach (var bet in bets)
        {
            staked.Add(1, new TagList { { "league", bet.Fixture.League.Code }, { "kind", kind.ToString() } });
            LogStaked(bet.Fixture.HomeName, bet.Fixture.AwayName, bet.Fixture.KickoffAt, bet.Selection.Pick, bet.Price.Value, bet.Bookmaker.Code, bet.Edge.Value, bet.Stake, kind);
            await PublishAsync(JsonSerializer.Serialize(ValueBetAlert.Of(bet, kind), JsonSerializerOptions.Web));
        }
    }

    private async Task PublishAsync(string alert)
    {
        try
        {
            if (redis is { IsConnected: true })
            {
                await redis.GetSubscriber().PublishAsync(Channel, alert);
            }
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            LogNotPublished(exception.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Value bet on {Home} v {Away}, {KickoffAt:u}: {Pick} at {Price} with {Bookmaker}, edge {Edge:P1}, stake {Stake}, {Kind}")]
    private partial void LogStaked(string home, string away, DateTimeOffset kickoffAt, Domain.Odds.Pick pick, double price, string bookmaker, double edge, Naira stake, DataKind kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A value bet's alert was not published: {Reason}")]
    private partial void LogNotPublished(string reason);
}
