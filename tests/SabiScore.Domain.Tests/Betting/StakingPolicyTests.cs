using FsCheck.Xunit;
using SabiScore.Domain.Betting;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Domain.Tests.Odds;

namespace SabiScore.Domain.Tests.Betting;

[Properties(Arbitrary = [typeof(OddsGenerators)])]
public sealed class StakingPolicyTests
{
    private static readonly DateOnly Saturday = new(2025, 3, 1);
    private static readonly Naira Bankroll = Naira.Of(100_000);

    [Fact]
    public void Stakes_OneBet_IsAnEighthOfKelly()
    {
        // Edge .05 at 2.00: 5 % of the bankroll, an eighth of it .625 %.
        Assert.Equal([Naira.Of(625)], Stakes(new StakingOptions(), [Request(0.525, 2)]));
    }

    [Fact]
    public void Stakes_HugeEdge_IsCappedAtFivePercent() => Assert.Equal([Naira.Of(5000)], Stakes(new StakingOptions(), [Request(0.95, 2)]));

    [Fact]
    public void Stakes_NegativeEdge_IsNothingUnderEitherMethod()
    {
        Assert.Equal([Naira.Zero], Stakes(new StakingOptions(), [Request(0.49, 2)]));
        Assert.Equal([Naira.Zero], Stakes(new StakingOptions { Method = StakingMethod.Flat }, [Request(0.49, 2)]));
    }

    [Fact]
    public void Stakes_Flat_IsTheUnitStakeWithinTheCap()
    {
        Assert.Equal([Naira.Of(1580)], Stakes(new StakingOptions { Method = StakingMethod.Flat }, [Request(0.525, 2)]));
        Assert.Equal([Naira.Of(5000)], Stakes(new StakingOptions { Method = StakingMethod.Flat, UnitStake = Naira.Of(9000) }, [Request(0.525, 2)]));
    }

    [Fact]
    public void Stakes_TwoBetsOnOneLeagueDay_AreCutAndOthersAreNot()
    {
        var stakes = Stakes(
            new StakingOptions { LeagueDayCorrelation = 0.25 },
            [Request(0.525, 2), Request(0.525, 2), Request(0.525, 2) with { League = League.LaLiga }, Request(0.525, 2) with { Date = Saturday.AddDays(1) }]);

        Assert.Equal([Naira.Of(500), Naira.Of(500), Naira.Of(625), Naira.Of(625)], stakes);
    }

    [Fact]
    public void Stakes_OpenBetOnTheLeagueDay_CountsToo()
    {
        var stakes = new StakingPolicy(new StakingOptions { LeagueDayCorrelation = 0.25 })
            .Stakes([Request(0.525, 2)], Bankroll, [new OpenBet(League.PremierLeague, Saturday, Naira.Of(100))]);

        Assert.Equal([Naira.Of(500)], stakes);
    }

    [Fact]
    public void Stakes_ExposureUsedUp_LaterBetsAreCut()
    {
        var stakes = new StakingPolicy().Stakes(
            [Request(0.95, 2), Request(0.95, 2) with { League = League.SerieA }, Request(0.95, 2) with { League = League.Ligue1 }],
            Bankroll,
            [new OpenBet(League.LaLiga, Saturday, Naira.Of(17_000))]);

        Assert.Equal([Naira.Of(5000), Naira.Of(3000), Naira.Zero], stakes);
    }

    [Fact]
    public void Stakes_NoBankroll_IsNothing() =>
        Assert.Equal([Naira.Zero], new StakingPolicy().Stakes([Request(0.95, 2)], Naira.Of(-10), []));

    [Property]
    public void Stakes_AnyBets_StayWithinTheCaps(Share[] probabilities, DecimalOdds price)
    {
        var requests = probabilities.Select(share => new StakeRequest(League.Bundesliga, Saturday, share.Value, price)).ToList();
        var stakes = new StakingPolicy().Stakes(requests, Bankroll, []);

        Assert.All(stakes, stake => Assert.InRange(stake.Kobo, 0, Bankroll.Times(0.05).Kobo));
        Assert.True(stakes.Sum(stake => stake.Kobo) <= Bankroll.Times(0.25).Kobo);
        Assert.All(requests.Zip(stakes), pair => Assert.True(pair.Second == Naira.Zero || Edge.Of(pair.First.Probability, price).Value > 0));
    }

    [Fact]
    public void Constructor_ShareOutsideItsRange_NamesTheSetting()
    {
        Assert.Contains("KellyFraction", Assert.Throws<ArgumentException>(() => new StakingPolicy(new StakingOptions { KellyFraction = 2 })).Message, StringComparison.Ordinal);
        Assert.Contains("GreatestExposure", Assert.Throws<ArgumentException>(() => new StakingPolicy(new StakingOptions { GreatestExposure = double.NaN })).Message, StringComparison.Ordinal);
        Assert.Contains("UnitStake", Assert.Throws<ArgumentException>(() => new StakingPolicy(new StakingOptions { UnitStake = Naira.Zero })).Message, StringComparison.Ordinal);
    }

    private static StakeRequest Request(double probability, double price) => new(League.PremierLeague, Saturday, probability, DecimalOdds.Of(price));

    private static IReadOnlyList<Naira> Stakes(StakingOptions options, IReadOnlyList<StakeRequest> requests) =>
        new StakingPolicy(options).Stakes(requests, Bankroll, []);
}
