using SabiScore.Data.Sources.Replay;
using SabiScore.Data.Store.Prices;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Data.Tests.Sources.Replay;

public sealed class PriceDriftTests
{
    private static readonly TimeSpan SixHours = TimeSpan.FromHours(6);

    /// <summary>A Saturday, 15:00 UTC; its early prices are Friday's, 15:00.</summary>
    private static readonly MatchTimes Match = new(4711, new DateOnly(2025, 3, 8), At(8, 15), true);

    [Fact]
    public void Moments_SaturdayAfternoon_LieBetweenFridayAndKickoff() =>
        Assert.Equal([At(7, 18), At(8, 0), At(8, 6), At(8, 12)], PriceDrift.Moments(Match, SixHours));

    [Fact]
    public void Moments_NoDistance_AreNone() => Assert.Empty(PriceDrift.Moments(Match, TimeSpan.Zero));

    [Fact]
    public void Moments_CapturedAtAMultiple_AreLaterThanIt()
    {
        // Kick-off at 13:00: the early prices count as captured at noon at the latest.
        var early = new MatchTimes(1, new DateOnly(2025, 3, 7), At(7, 13), true);

        Assert.Equal(At(7, 12), early.Early);
        Assert.Empty(PriceDrift.Moments(early, SixHours));
    }

    [Fact]
    public void At_SameSeed_GivesTheSamePrices_AnotherSeedOthers()
    {
        Assert.Equal(Texts(Drift(2, seed: 1)), Texts(Drift(2, seed: 1)));
        Assert.NotEqual(Texts(Drift(2, seed: 1)), Texts(Drift(2, seed: 2)));
    }

    [Fact]
    public void At_EveryStep_LiesNearTheStraightWayAndIsMarked()
    {
        for (var index = 0; index < 4; index++)
        {
            var share = (PriceDrift.Moments(Match, SixHours)[index] - Match.Early) / (Match.Closing - Match.Early);
            foreach (var price in Drift(index))
            {
                var (first, last) = price.Bookmaker == "Max" ? (2.1, 1.9) : (2.0, 1.8);
                Assert.Equal(Math.Log(first) + (share * Math.Log(last / first)), Math.Log(price.First), 0.05);
                Assert.Equal(DataKind.Reconstructed, price.Kind);
                Assert.True(price.CapturedAt > Match.Early && price.CapturedAt < Match.Closing);
            }
        }
    }

    [Fact]
    public void At_BestPrice_StaysTheBest()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var prices = Drift(seed % 4, seed).ToDictionary(price => price.Bookmaker);
            Assert.True(prices["Max"].First >= prices["B365"].First);
            Assert.True(prices["Max"].Second >= prices["B365"].Second);
            Assert.True(prices["Max"].Third >= prices["B365"].Third);
        }
    }

    [Fact]
    public void At_BookmakerWithoutClosing_IsLeftOut() => Assert.DoesNotContain(Drift(1), price => price.Bookmaker == "WH");

    private static List<PriceRow> Drift(int index, int seed = 7) => [.. PriceDrift.At(Match, Real(), PriceDrift.Moments(Match, SixHours), index, seed)];

    private static List<PriceRow> Real() =>
    [
        Price("B365", Match.Early, 2.0, 3.5, 4.0), Price("Max", Match.Early, 2.1, 3.6, 4.2), Price("WH", Match.Early, 2.0, 3.4, 3.9),
        Price("B365", Match.Closing, 1.8, 3.6, 4.6), Price("Max", Match.Closing, 1.9, 3.8, 4.9),
    ];

    private static PriceRow Price(string bookmaker, DateTimeOffset capturedAt, double home, double draw, double away) => new()
    {
        FixtureId = Match.Id,
        CapturedAt = capturedAt,
        Market = MarketKind.MatchResult,
        Bookmaker = bookmaker,
        First = home,
        Second = draw,
        Third = away,
    };

    private static IEnumerable<string> Texts(IEnumerable<PriceRow> prices) => prices.Select(price => $"{price.Bookmaker} {price.CapturedAt:O} {price.First} {price.Second} {price.Third}");

    private static DateTimeOffset At(int day, int hour) => new(2025, 3, day, hour, 0, 0, TimeSpan.Zero);
}
