using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Tests.Models;

public sealed class ForecastModelTests
{
    private static readonly ForecastModel Model = ForecastModel.Create(SmallModel.Parts);

    // Every number by hand from the parts: strength .8 (z .8; its square .64, z −.18), form −.4.
    private static readonly double[] LinearLogits = [0.3 + 0.4 - 0.018, 0 - 0.018, -0.3 - 0.4 + 0.036];
    private static readonly double[] TreeLogits = Centred(0.3 + 0.2, 0.05 - 0.1, 0.05 - 0.1);

    [Fact]
    public void Evaluate_WithoutPrice_IsTheFundamentalForecast()
    {
        var forecast = Model.Evaluate([0.8, -0.4, double.NaN, 0.27, 0.23], League.PremierLeague);

        Same(Mixed(), forecast.Fundamental);
        Assert.Equal(forecast.Fundamental, forecast.Published);
        Assert.False(forecast.MarketAware);
        Assert.Equal(4.0 / 5, forecast.Completeness);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.4)]
    [InlineData(0)]
    public void Evaluate_WithPrice_AddsWeightedResidualsToTheLogOfThePrice(double share)
    {
        var fundamental = ProbabilityTriple.Softmax(LinearLogits[0], LinearLogits[1], LinearLogits[2]);
        var residual = Centred(0.1 * Math.Log(fundamental.Home / 0.5), 0.02, 0.1 * Math.Log(fundamental.Away / 0.23));
        var (balance, draw) = (0.05 + (0.2 * -0.25), -0.1 * -0.25);
        double[] move = [(balance / 2) - (draw / 3), 2 * draw / 3, (-balance / 2) - (draw / 3)];
        var trees = Centred(0.3, 0.05, 0.05);
        var logits = Enumerable.Range(0, 3).Select(k => Math.Log(SmallModel.Features[2 + k]) + (0.25 * residual[k]) + (0.3 * share * move[k]) + (0.2 * trees[k])).ToArray();

        var forecast = Model.Evaluate(SmallModel.Features, League.PremierLeague, share);

        Same(ProbabilityTriple.Softmax(logits[0], logits[1], logits[2]), forecast.Published);
        Same(Mixed(), forecast.Fundamental);
        Assert.True(forecast.MarketAware);
        Assert.Equal(1, forecast.Completeness);
    }

    [Fact]
    public void Evaluate_LeagueWithoutMembers_IsThePrice() =>
        Same(ProbabilityTriple.Normalise(0.5, 0.27, 0.23), Model.Evaluate(SmallModel.Features, League.Eredivisie).Published);

    [Fact]
    public void Evaluate_LeagueWithCalibration_AppliesItLast()
    {
        var raw = Model.Evaluate(SmallModel.Features, League.PremierLeague).Published;

        Same(SmallModel.Parts.Calibrations[1].Apply(raw), Model.Evaluate(SmallModel.Features, League.Championship).Published);
    }

    [Fact]
    public void Evaluate_NothingKnown_IsStillAForecast()
    {
        var forecast = Model.Evaluate([double.NaN, double.NaN, double.NaN, double.NaN, double.NaN], League.SerieA);

        // Intercepts alone, and the trees' way for what is missing.
        double[] trees = Centred(0.4, 0.05 - 0.1, -0.03 - 0.1);
        Same(ProbabilityTriple.Softmax((0.75 * 0.3) + (0.25 * trees[0]), 0.25 * trees[1], (0.75 * -0.3) + (0.25 * trees[2])), forecast.Published);
        Assert.Equal((false, 0.0), (forecast.MarketAware, forecast.Completeness));
    }

    [Fact]
    public void Evaluate_EachFeatureMissing_IsStillAForecastAndTold()
    {
        for (var column = 0; column < 5; column++)
        {
            var features = SmallModel.Features;
            features[column] = double.NaN;

            var forecast = Model.Evaluate(features, League.LaLiga);

            Assert.Equal(1, forecast.Published.Home + forecast.Published.Draw + forecast.Published.Away, 1e-9);
            Assert.Equal(0.8, forecast.Completeness, 1e-12);
        }
    }

    [Fact]
    public void Evaluate_WithMembers_TellsWeightsAndOwnForecasts()
    {
        var forecast = Model.Evaluate(SmallModel.Features, League.Bundesliga, withMembers: true);

        Assert.Equal(
            [("fundamental", 0.75, false), ("fundamental_trees", 0.25, false), ("price", 0.25, true), ("residual_softmax", 0.25, true), ("line_move", 0.3, true), ("lightgbm", 0.2, true)],
            forecast.Members.Select(member => (member.Name, member.Weight, member.MarketAware)));
        Same(ProbabilityTriple.Softmax(TreeLogits[0], TreeLogits[1], TreeLogits[2]), forecast.Members[1].Probabilities);
        Same(ProbabilityTriple.Normalise(0.5, 0.27, 0.23), forecast.Members[2].Probabilities);
        Assert.Equal(forecast.Published, Model.Evaluate(SmallModel.Features, League.Bundesliga).Published);
        Assert.Empty(Model.Evaluate(SmallModel.Features, League.Bundesliga).Members);
    }

    [Fact]
    public void Evaluate_VectorOfAnotherLength_Throws()
    {
        Assert.Throws<ArgumentException>(() => Model.Evaluate([1, 2, 3], League.Ligue1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Model.Evaluate(SmallModel.Features, League.Ligue1, 1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Model.Evaluate(SmallModel.Features, League.Ligue1, double.NaN));
    }

    [Fact]
    public void Create_PartsThatDoNotFit_Throws()
    {
        var parts = SmallModel.Parts;
        var onDeviation = ModelMember.FromLinear("x", new LinearMember([7], [0], [1], [1, 1, 1], [0, 0, 0]));

        Assert.Throws<ArgumentException>(() => ForecastModel.Create(parts with { FundamentalWeights = [1, 1] }));
        Assert.Throws<ArgumentException>(() => ForecastModel.Create(parts with { FundamentalMembers = [onDeviation, parts.FundamentalMembers[1]] }));
        Assert.Throws<ArgumentException>(() => ForecastModel.Create(parts with { MarketMembers = [.. parts.MarketMembers.Take(2)] }));
        Assert.Throws<ArgumentException>(() => ForecastModel.Create(parts with { OpeningColumns = [2, 3, 9] }));
        Assert.Throws<ArgumentException>(() => ForecastModel.Create(parts with { Calibrations = [Calibration.Identity] }));
        Assert.Throws<ArgumentException>(() => ForecastModel.Create(parts with { DerivedColumns = [.. parts.DerivedColumns.Reverse()] }));
        Assert.Throws<ArgumentException>(() => new LeagueBlend(0.5, [0.6]));
        Assert.Throws<ArgumentException>(() => new LeagueBlend(1.5, [-0.5]));
        Assert.Throws<ArgumentException>(() => ModelMember.FromTrees("x", SmallModel.Trees(), map: [1, 2]));
    }

    private static ProbabilityTriple Mixed()
    {
        var logits = LinearLogits.Zip(TreeLogits, (linear, tree) => (0.75 * linear) + (0.25 * tree)).ToArray();
        return ProbabilityTriple.Softmax(logits[0], logits[1], logits[2]);
    }

    private static double[] Centred(double home, double draw, double away)
    {
        var mean = (home + draw + away) / 3;
        return [home - mean, draw - mean, away - mean];
    }

    // Leaf values are kept as float32.
    private static void Same(ProbabilityTriple expected, ProbabilityTriple actual)
    {
        Assert.Equal(expected.Home, actual.Home, 1e-8);
        Assert.Equal(expected.Draw, actual.Draw, 1e-8);
        Assert.Equal(expected.Away, actual.Away, 1e-8);
    }
}
