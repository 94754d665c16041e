using FsCheck.Xunit;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Domain.Models.Explanations;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Tests.Models.Explanations;

public sealed class ExplanationTests
{
    private static readonly ForecastModel Model = ForecastModel.Create(SmallModel.Parts);

    [Property(MaxTest = 500)]
    public bool Explain_AnyMatch_AddsUpToTheForecast(int seed)
    {
        var random = new Random(seed);
        var opening = ProbabilityTriple.Softmax(random.NextDouble(), random.NextDouble(), random.NextDouble());
        double Maybe() => random.Next(4) == 0 ? double.NaN : (4 * random.NextDouble()) - 2;
        double[] features = [Maybe(), Maybe(), random.Next(5) == 0 ? double.NaN : opening.Home, opening.Draw, opening.Away];
        var (league, share, withoutPrices) = (League.All[random.Next(League.All.Count)], random.NextDouble(), random.Next(2) == 0);
        var live = random.Next(2) == 0 ? null : new Calibration([0.6 + random.NextDouble(), 0.6 + random.NextDouble(), 0.6 + random.NextDouble()], [0.1, -0.2, random.NextDouble()]);
        var forecast = Model.Evaluate(features, league, share).Calibrated(live);

        var explanation = Model.Explain(features, league, share, withoutPrices, live);

        var expected = withoutPrices ? forecast.Fundamental : forecast.Published;
        var logits = new OutcomeLogits(Math.Log(expected.Home), Math.Log(expected.Draw), Math.Log(expected.Away)).Centred;
        var sum = explanation.Terms.Aggregate(default(OutcomeLogits), (total, term) => total + term.Logits);
        return explanation.Probabilities == expected && explanation.MarketAware == (forecast.MarketAware && !withoutPrices)
            && (sum - logits).Size < 1e-9 && (explanation.Logits - logits).Size < 1e-9
            && explanation.Terms.All(term => Math.Abs(term.Logits.Home + term.Logits.Draw + term.Logits.Away) < 1e-9);
    }

    [Fact]
    public void Explain_LinearMembers_GivesCoefficientTimesDeviationFromTheMean()
    {
        var explanation = Model.Explain([0.8, -0.4, 0.5, 0.27, 0.23], League.PremierLeague, 0.5);

        var price = new OutcomeLogits(Math.Log(0.5), Math.Log(0.27), Math.Log(0.23)).Centred;
        Assert.Equal(0, (Assert.Single(explanation.Terms, term => term.Kind == ExplanationTermKind.Price).Logits - price).Size, 12);
        var own = Assert.Single(explanation.Terms, term => term.Kind == ExplanationTermKind.OwnForecast);
        Assert.Equal("fundamental", own.Name);
        // Weight 0.3, of which half is still to come; z of form is -0.25, and the coefficients 0.2 and -0.1 give 0.05 and -0.025.
        var lineMove = 0.3 * 0.5 * (0.5 * -0.05 - (1 / 3.0 * 0.025));
        var form = Assert.Single(explanation.Terms, term => term.Name == "form").Logits;
        var trees = Assert.Single(ForecastModel.Create(SmallModel.Parts with { MarketMembers = [.. SmallModel.Parts.MarketMembers.Select(WithoutForm)] })
            .Explain([0.8, -0.4, 0.5, 0.27, 0.23], League.PremierLeague, 0.5).Terms, term => term.Name == "form").Logits;
        Assert.Equal(lineMove, form.Home - trees.Home, 12);
        Assert.DoesNotContain(explanation.Terms, term => term.Kind is ExplanationTermKind.Calibration or ExplanationTermKind.League);
        Assert.Contains(Model.Explain([0.8, -0.4, 0.5, 0.27, 0.23], League.Championship).Terms, term => term.Kind == ExplanationTermKind.Calibration);
        Assert.Contains(Model.Explain([0.8, -0.4, 0.5, 0.27, 0.23], League.PremierLeague, withoutPrices: true).Terms, term => term.Kind == ExplanationTermKind.League);
    }

    private static ModelMember WithoutForm(ModelMember member) => !member.IsLineMove
        ? member
        : ModelMember.FromLinear(member.Name, new LinearMember([], [], [], [], [0.05, 0]), isLineMove: true, ModelMember.LineMoveMap);

    [Fact]
    public void Explain_PriceAloneServes_IsThePriceAlone()
    {
        var explanation = Model.Explain(SmallModel.Features, League.Eredivisie);

        Assert.Equal(ExplanationTermKind.Price, Assert.Single(explanation.Terms).Kind);
        Assert.Equal(0, explanation.WorthOf(default).Size);
        Assert.Equal(0.5 - (1 / 3.0), explanation.WorthOf(explanation.Terms[0].Logits).Home, 9);
    }

    [Fact]
    public void Explain_LinearAlone_EqualsShapleyValues()
    {
        var linear = new LinearMember([0, 1], [0.2, 1], [2, 0.5], [0.3, 0, -0.3, 0.1, -0.2, 0.1], [0.1, 0.2, -0.3]);
        var parts = SmallModel.Parts with { FundamentalMembers = [ModelMember.FromLinear("only", linear)], FundamentalWeights = [1], MarketMembers = [], Blends = [.. League.All.Select(_ => new LeagueBlend(1, []))] };
        double[] row = [0.8, 2, double.NaN, double.NaN, double.NaN];
        var terms = ForecastModel.Create(parts).Explain(row, League.PremierLeague).Terms;

        double Value(int known)
        {
            var outputs = new double[3];
            linear.Evaluate([(known & 1) == 0 ? double.NaN : row[0], (known & 2) == 0 ? double.NaN : row[1]], outputs);
            return outputs[0] - outputs.Average();
        }

        var expected = BruteForce.Shapley(2, Value);
        Assert.Equal(expected[0], terms.Single(term => term.Name == "strength").Logits.Home, 12);
        Assert.Equal(expected[1], terms.Single(term => term.Name == "form").Logits.Home, 12);
        Assert.Equal(Value(0), terms.Single(term => term.Kind == ExplanationTermKind.Average).Logits.Home, 12);
    }

    [Fact]
    public void Explain_LoadedModel_SaysTheSame()
    {
        var counted = SmallModel.Trees().CountedOn([0.1f, 0.2f, 0.9f, float.NaN, 0.7f, -1, 2, 2], [1, 2, 3, 4]);
        var made = ForecastModel.Create(SmallModel.Parts with { MarketMembers = [.. SmallModel.Parts.MarketMembers.Take(2), ModelMember.FromTrees("lightgbm", counted)] });
        using var stream = new MemoryStream();
        made.Save(stream);
        stream.Position = 0;
        var loaded = ForecastModel.Load(stream, SmallModel.SchemaId);

        Assert.NotEqual(Model.Version, made.Version);
        Assert.Equal(made.Explain(SmallModel.Features, League.PremierLeague).Terms, loaded.Explain(SmallModel.Features, League.PremierLeague).Terms);
        Assert.NotEqual(Model.Explain(SmallModel.Features, League.PremierLeague).Terms, loaded.Explain(SmallModel.Features, League.PremierLeague).Terms);
    }
}
