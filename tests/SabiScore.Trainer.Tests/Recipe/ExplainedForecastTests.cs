using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Domain.Models.Explanations;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Columns;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Trainer.Tests.Recipe;

public sealed class ExplainedForecastTests
{
    private static readonly Lazy<ForecastModel> Lazily = new(() =>
    {
        var options = GeneratedTraining.Quick with
        {
            Quick = false,
            Members = ["residual_softmax", "line_move", "lightgbm", "fundamental_trees"],
            ValidationSeasons = 0,
        };
        var model = ForecastTrainer.Train(TrainingData.Of(GeneratedTraining.Table), options, null, TestContext.Current.CancellationToken).Model;
        // Every member and a calibration with unequal slopes have their say, whatever the weights came to.
        var (market, fundamental) = (model.Parts.MarketMembers.Count, model.Parts.FundamentalMembers.Count);
        return ForecastModel.Create(model.Parts with
        {
            FundamentalWeights = [.. Enumerable.Repeat(1.0 / fundamental, fundamental)],
            Blends = [.. League.All.Select(_ => new LeagueBlend(0.2, Enumerable.Repeat(0.8 / market, market)))],
            Calibrations = [.. League.All.Select(_ => new Calibration([1.1, 0.9, 1.05], [0.02, -0.01, 0.03]))],
        });
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Explain_TrainedModel_AddsUpWhateverIsMissing(bool withoutPrices)
    {
        var (model, table, random) = (Lazily.Value, GeneratedTraining.Table, new Random(3));
        var kinds = new HashSet<ExplanationTermKind>();
        for (var row = table.Matches.Count - 300; row < table.Matches.Count; row++)
        {
            double[] features = [.. table.Row(row)];
            for (var column = 0; column < features.Length; column++)
            {
                features[column] = random.NextDouble() < row % 4 / 10.0 && !model.Parts.OpeningColumns.Contains(column) ? double.NaN : features[column];
            }

            var (league, share) = (table.Matches[row].Fixture.League, random.NextDouble());
            var forecast = model.Evaluate(features, league, share);
            var explanation = model.Explain(features, league, share, withoutPrices);

            var expected = withoutPrices ? forecast.Fundamental : forecast.Published;
            var logits = new OutcomeLogits(Math.Log(expected.Home), Math.Log(expected.Draw), Math.Log(expected.Away)).Centred;
            var groups = ExplanationSummary.Of(explanation, features, 12).Groups.Aggregate(default(OutcomeLogits), (sum, group) => sum + group.Logits);
            Assert.InRange((explanation.Terms.Aggregate(default(OutcomeLogits), (sum, term) => sum + term.Logits) - logits).Size, 0, 1e-6);
            Assert.InRange((groups - logits).Size, 0, 1e-6);
            kinds.UnionWith(explanation.Terms.Select(term => term.Kind));
        }

        ExplanationTermKind[] expectedKinds = [ExplanationTermKind.Average, ExplanationTermKind.Feature, .. withoutPrices ? Array.Empty<ExplanationTermKind>() : [ExplanationTermKind.OwnForecast]];
        Assert.Superset(expectedKinds.ToHashSet(), kinds);
    }

    // What a split's share is for: without the rows counted, the expected value would be that of a coin at each split.
    [Fact]
    public void Train_Trees_ExpectWhatTheyGaveTheirRowsOnAverage()
    {
        var member = Lazily.Value.Members.Single(member => member.Name == "fundamental_trees");
        var table = GeneratedTraining.Table;
        var sums = new double[3];
        var plan = ColumnPlan.Standard;
        // The first season has nothing before it and is not learned from.
        int[] rows = [.. Enumerable.Range(0, table.Matches.Count).Where(row => table.Matches[row].Fixture.Season > table.Matches[0].Fixture.Season)];
        foreach (var row in rows)
        {
            var columns = new double[plan.ArithmeticEnd];
            table.Row(row).CopyTo(columns);
            for (var i = table.Row(row).Length; i < columns.Length; i++)
            {
                columns[i] = plan.Derived[i - table.Row(row).Length].Of(table.Row(row));
            }

            var outputs = new double[3];
            member.Trees!.Evaluate(columns, outputs);
            sums = [.. sums.Zip(outputs, (sum, output) => sum + output)];
        }

        Assert.All(sums.Zip(member.Trees!.Expected), pair => Assert.Equal(pair.First / rows.Length, pair.Second, 3));
    }
}
