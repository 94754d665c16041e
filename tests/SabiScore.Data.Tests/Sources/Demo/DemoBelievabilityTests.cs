using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Data.Tests.Sources.Demo;

/// <summary>The Demo league looks like football and its prices like a market's. The bounds are those of the real leagues, 2015 to 2025, made a little wider.</summary>
public sealed class DemoBelievabilityTests(DemoWorldFixture world, ITestOutputHelper output) : IClassFixture<DemoWorldFixture>
{
    private IReadOnlyList<PlayedMatch> Matches => world.Set.Matches;

    [Fact]
    public void Results_AreLikeThoseOfRealLeagues()
    {
        foreach (var league in Matches.GroupBy(match => match.Fixture.League))
        {
            var (home, draw) = (Share(league, Outcome.Home), Share(league, Outcome.Draw));
            var goals = league.Average(match => match.Result.HomeGoals + match.Result.AwayGoals);
            output.WriteLine($"{league.Key}: home {home:0.000}, draw {draw:0.000}, goals {goals:0.00}, of them before half-time {league.Average(match => match.Result.HalfTimeHomeGoals + match.Result.HalfTimeAwayGoals) / goals:0.00}");
            Assert.InRange(home, 0.40, 0.49);
            Assert.InRange(draw, 0.21, 0.30);
            Assert.InRange(goals, 2.3, 3.4);
        }

        Assert.InRange(Matches.Average(match => match.Home.Shots), 11, 15);
        Assert.InRange(Matches.Sum(match => match.Home.ShotsOnTarget) / Matches.Sum(match => match.Home.Shots), 0.28, 0.40);
        Assert.InRange(Matches.Average(match => match.Home.YellowCards + match.Away.YellowCards), 3, 5);
        Assert.InRange(Matches.Average(match => match.Home.Corners + match.Away.Corners), 9, 12);
    }

    [Fact]
    public void Tables_HaveChampionsAndBottoms()
    {
        var seasons = Matches.GroupBy(match => (match.Fixture.League, match.Fixture.Season))
            .Select(season => LeagueTable.Of(season.Key.League, season.Key.Season, season, DateOnly.MaxValue).Rows).ToList();

        // Points a match: a real champion has 1.9 to 2.5, the last 0.4 to 1.
        var (best, worst) = (seasons.Average(rows => (double)rows[0].Points / rows[0].Played), seasons.Average(rows => (double)rows[^1].Points / rows[^1].Played));
        output.WriteLine($"points a match: champions {best:0.00}, last {worst:0.00}");
        Assert.InRange(best, 1.95, 2.45);
        Assert.InRange(worst, 0.5, 0.95);
    }

    [Fact]
    public void Prices_AreSharperAtTheClose_Calibrated_AndHaveMargins()
    {
        var (opening, closing) = (new ForecastScorer(), new ForecastScorer());
        var (likely, came) = (new double[10], new double[10]);
        var count = new int[10];
        foreach (var match in Matches)
        {
            opening.Add(ReferencePrices.Fair(match.Opening)!.Value, match.Result.Outcome);
            var fair = ReferencePrices.Fair(match.Closing)!.Value;
            closing.Add(fair, match.Result.Outcome);
            foreach (var outcome in Enum.GetValues<Outcome>())
            {
                var bin = (int)(fair[outcome] * 10);
                (likely[bin], came[bin], count[bin]) = (likely[bin] + fair[outcome], came[bin] + (match.Result.Outcome == outcome ? 1 : 0), count[bin] + 1);
            }
        }

        var ratio = opening.Score.RankedProbabilityScore / closing.Score.RankedProbabilityScore;
        output.WriteLine($"RPS opening {opening.Score.RankedProbabilityScore:0.00000}, closing {closing.Score.RankedProbabilityScore:0.00000}, ratio {ratio:0.0000}");
        Assert.InRange(closing.Score.RankedProbabilityScore, 0.185, 0.208);
        Assert.InRange(ratio, 1.003, 1.010);
        for (var bin = 0; bin < 10; bin++)
        {
            // Four standard errors of a share.
            var (expected, n) = (likely[bin] / Math.Max(1, count[bin]), count[bin]);
            output.WriteLine($"priced {expected:0.000}, came {came[bin] / Math.Max(1, n):0.000} ({n})");
            Assert.True(n < 100 || Math.Abs((came[bin] / n) - expected) < 0.005 + (4 * Math.Sqrt(expected * (1 - expected) / n)));
        }

        double Sum(Bookmaker bookmaker) => Matches.Where(match => match.Closing![bookmaker] is not null).Average(match => match.Closing![bookmaker]!.Value.BookSum);
        output.WriteLine($"book sums: average {Sum(Bookmaker.Average):0.000}, Pinnacle {Sum(Bookmaker.Pinnacle):0.000}, best {Sum(Bookmaker.Maximum):0.000}");
        Assert.InRange(Sum(Bookmaker.Average), 1.04, 1.065);
        Assert.InRange(Sum(Bookmaker.Pinnacle), 1.02, 1.035);
        Assert.InRange(Sum(Bookmaker.Maximum), 0.995, 1.03);
    }

    private static double Share(IEnumerable<PlayedMatch> matches, Outcome outcome) => matches.Average(match => match.Result.Outcome == outcome ? 1.0 : 0);
}
