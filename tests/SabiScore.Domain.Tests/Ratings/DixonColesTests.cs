using System.Globalization;
using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.Tests.Ratings;

/// <summary>
/// PremierLeague1112.csv holds the results of 2011/12, PremierLeague1112Fit.csv an independent fit of them: scipy 1.10's L-BFGS-B on the penalised
/// likelihood of all matches at once (half-life 365 days as of day 281, ridge 5, the three promoted clubs' prior −.15), gradient below 2e-6.
/// </summary>
public sealed class DixonColesTests
{
    private const int AsOf = 281;
    private const double Mean = 0.132645709;
    private const double HomeAdvantage = 0.276505397;

    [Fact]
    public void FitAt_SeasonAddedDateByDate_EqualsIndependentFit()
    {
        var (model, clubs) = Play();
        var fit = model.FitAt(AsOf);
        AssertEqual(Expected(), clubs, fit, 1e-4);
    }

    [Fact]
    public void FitAt_SeasonAddedAtOnce_EqualsIndependentFit()
    {
        var expected = Expected();
        var (model, clubs) = (new DixonColes(365), new Dictionary<string, int>());
        foreach (var match in Matches())
        {
            model.Advance(match.Day, model.Fit);
            model.Add(Place(match.Home, model, clubs, expected), Place(match.Away, model, clubs, expected), match.HomeGoals, match.AwayGoals);
        }

        AssertEqual(expected, clubs, model.FitAt(AsOf), 2e-6);
    }

    [Fact]
    public void FitAt_Asked_ChangesNothing()
    {
        var (model, _) = Play();
        var before = model.Fit;
        var first = model.FitAt(AsOf);
        var second = model.FitAt(AsOf);
        Assert.Same(before, model.Fit);
        Assert.Equal(first.Attack(3), second.Attack(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => model.FitAt(10));
    }

    [Fact]
    public void FitAt_FewMatches_EverybodyIsAverage()
    {
        var model = new DixonColes(365);
        var (home, away) = (model.AddClub(), model.AddClub());
        for (var i = 0; i < DixonColes.Least; i++)
        {
            model.Add(home, away, 5, 0);
        }

        var rates = model.FitAt(100).Rates(home, away);
        Assert.Equal(Math.Exp(0.4), rates.Home, 1e-12);
        Assert.Equal(Math.Exp(0.15), rates.Away, 1e-12);
    }

    [Fact]
    public void Rates_ClubNeverSeen_StandsAtItsPrior()
    {
        var (model, clubs) = Play();
        var fit = model.FitAt(AsOf);
        var opponent = clubs["Arsenal"];
        var rates = fit.Rates(-1, opponent, DixonColes.PromotedPrior);
        Assert.Equal(Math.Exp(fit.Mean + fit.HomeAdvantage - 0.15 - fit.Defence(opponent)), rates.Home, 1e-12);
        Assert.Equal(Math.Exp(fit.Mean + fit.Attack(opponent) + 0.15), rates.Away, 1e-12);
    }

    private static (DixonColes Model, Dictionary<string, int> Clubs) Play()
    {
        var expected = Expected();
        var (model, clubs) = (new DixonColes(365), new Dictionary<string, int>());
        foreach (var date in Matches().GroupBy(match => match.Day))
        {
            model.Advance(date.Key, model.FitAt(date.Key));
            foreach (var match in date)
            {
                model.Add(Place(match.Home, model, clubs, expected), Place(match.Away, model, clubs, expected), match.HomeGoals, match.AwayGoals);
            }
        }

        return (model, clubs);
    }

    private static int Place(string club, DixonColes model, Dictionary<string, int> clubs, Dictionary<string, double[]> expected)
    {
        if (!clubs.TryGetValue(club, out var place))
        {
            place = model.AddClub();
            model.SetPrior(place, expected[club][0]);
            clubs.Add(club, place);
        }

        return place;
    }

    private static void AssertEqual(Dictionary<string, double[]> expected, Dictionary<string, int> clubs, DixonColesFit fit, double tolerance)
    {
        Assert.Equal(20, clubs.Count);
        Assert.Equal(Mean, fit.Mean, tolerance);
        Assert.Equal(HomeAdvantage, fit.HomeAdvantage, tolerance);
        foreach (var (club, place) in clubs)
        {
            Assert.Equal(expected[club][1], fit.Attack(place), tolerance);
            Assert.Equal(expected[club][2], fit.Defence(place), tolerance);
        }
    }

    private static IEnumerable<(int Day, string Home, string Away, int HomeGoals, int AwayGoals)> Matches() =>
        Rows("PremierLeague1112.csv").Select(cells => (Int(cells[0]), cells[1], cells[2], Int(cells[3]), Int(cells[4])));

    private static Dictionary<string, double[]> Expected() => Rows("PremierLeague1112Fit.csv")
        .ToDictionary(cells => cells[0], cells => cells[1..].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray());

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Ratings", file)).Skip(1).Select(line => line.Split(','));

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
