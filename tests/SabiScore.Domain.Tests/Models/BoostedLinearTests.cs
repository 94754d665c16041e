using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Domain.Models.Explanations;

namespace SabiScore.Domain.Tests.Models;

public sealed class BoostedLinearTests
{
    private static readonly LinearMember Linear = new([1, 0], [0.1, 0.5], [2, 1], [0.2, -0.1, 0, 0.3, 0, -0.3], [0.05, 0, -0.02]);
    private static readonly ModelMember Boosted = ModelMember.FromBoostedLinear("lightgbm", Linear, SmallModel.Trees());

    private static ForecastModelParts Parts => SmallModel.Parts with { MarketMembers = [.. SmallModel.Parts.MarketMembers.Take(2), Boosted] };

    [Fact]
    public void Evaluate_BothParts_IsTheirSum()
    {
        var (both, linear, trees) = (Logits(Boosted), Logits(ModelMember.FromLinear("a", Linear)), Logits(ModelMember.FromTrees("b", SmallModel.Trees())));
        Assert.All(Enumerable.Range(0, 3), k => Assert.Equal(linear[k] + trees[k], both[k], 12));
        Assert.Equal(MemberKind.BoostedLinear, Boosted.Kind);
        Assert.Equal([0, 1], Boosted.UsedColumns);
    }

    [Fact]
    public void FromBoostedLinear_OutputsDiffer_IsRefused() => Assert.Throws<ArgumentException>(() =>
        ModelMember.FromBoostedLinear("x", new LinearMember([1], [0.1], [2], [0.2, -0.1], [0.05, 0]), SmallModel.Trees()));

    [Fact]
    public void Load_ModelWithBothParts_ForecastsAndExplainsTheSame()
    {
        var made = ForecastModel.Create(Parts);
        using var stream = new MemoryStream();
        made.Save(stream);
        stream.Position = 0;
        var loaded = ForecastModel.Load(stream, SmallModel.SchemaId);

        Assert.Equal(made.Version, loaded.Version);
        Assert.Equal(made.Evaluate(SmallModel.Features, League.PremierLeague).Published, loaded.Evaluate(SmallModel.Features, League.PremierLeague).Published);
        Assert.Equal(made.Explain(SmallModel.Features, League.PremierLeague).Terms, loaded.Explain(SmallModel.Features, League.PremierLeague).Terms);
    }

    [Fact]
    public void Explain_BothParts_AddsUpToTheForecast()
    {
        foreach (var seed in Enumerable.Range(0, 200))
        {
            var random = new Random(seed);
            double Maybe() => random.Next(4) == 0 ? double.NaN : (4 * random.NextDouble()) - 2;
            double[] features = [Maybe(), Maybe(), 0.5, 0.27, 0.23];
            var forecast = ForecastModel.Create(Parts).Evaluate(features, League.PremierLeague).Published;
            var terms = ForecastModel.Create(Parts).Explain(features, League.PremierLeague).Terms;
            var sum = terms.Aggregate(default(OutcomeLogits), (total, term) => total + term.Logits);
            Assert.Equal(0, (sum - new OutcomeLogits(Math.Log(forecast.Home), Math.Log(forecast.Draw), Math.Log(forecast.Away)).Centred).Size, 9);
        }
    }

    private static double[] Logits(ModelMember member)
    {
        var logits = new double[3];
        member.Evaluate([0.8, -0.4, 0.5, 0.27, 0.23], League.PremierLeague, logits);
        return logits;
    }
}
