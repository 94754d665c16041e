using SabiScore.Domain.Football;
using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.Tests.Ratings;

public sealed class MarketRatingTests
{
    [Fact]
    public void After_APriceBeyondTheExpected_MovesBothClubsAndTheLeague()
    {
        // Expected .4 + .5 − .2 = .7, priced .9: a surprise of .2, of which a tenth after many matches, a fifth after three.
        var (home, away, advantage) = MarketRating.After(new MarketRating(0.5, 100), new MarketRating(0.2, 3), 0.4, 0.9, MarketRating.Slow);
        Assert.Equal((0.52, 101), (home.Value, home.Matches));
        Assert.Equal(0.2 - 0.04, away.Value, 12);
        Assert.Equal(0.401, advantage, 12);
    }

    [Fact]
    public void Expected_NeverPriced_IsUnknown()
    {
        var (one, other) = (MarketRating.Start(League.PremierLeague, true), MarketRating.Start(League.Championship, false));
        Assert.Equal(double.NaN, MarketRating.Expected(one, other, 0.4));
        Assert.Equal(0.4 + 1.6, MarketRating.Expected(one with { Matches = 1 }, other, 0.4), 12);
    }

    [Theory]
    [InlineData(MarketRating.Slow)]
    [InlineData(MarketRating.Fast)]
    public void After_ManyTrueStrengths_ComesToTellThePrice(double speed)
    {
        var random = new Random(3);
        double[] truth = [.. Enumerable.Range(0, 10).Select(_ => (2 * random.NextDouble()) - 1)];
        var (ratings, advantage) = (new MarketRating[10], MarketRating.HomeAdvantage);
        for (var i = 0; i < 3000; i++)
        {
            var (home, away) = (random.Next(10), random.Next(9));
            away += away >= home ? 1 : 0;
            (ratings[home], ratings[away], advantage) = MarketRating.After(ratings[home], ratings[away], advantage, 0.3 + truth[home] - truth[away], speed);
        }

        Assert.Equal(0.3 + truth[2] - truth[7], MarketRating.Expected(ratings[2], ratings[7], advantage), 0.02);
    }
}
