using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Domain.Odds;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Blending;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Trainer.Backtest.Findings;

/// <summary>
/// Leaves members out of the blend and chooses the weights of the others anew on the same validation. Before calibration throughout, so that only
/// the members differ.
/// </summary>
internal static class Ablation
{
    public static IReadOnlyList<AblationRow> Of(TrainingData data, BacktestRun run)
    {
        var members = run.Models[^1].Trained.Model.Parts.MarketMembers;
        var whole = Scores(data, run, _ => true);
        return [.. Sets(members).Select(set => Row(set.Name, set.Out))];

        AblationRow Row(string name, HashSet<string> left)
        {
            var without = Scores(data, run, member => !left.Contains(member));
            var weights = run.Matches.SelectMany(match => match.Forecast.Members.Where(member => member.MarketAware && left.Contains(member.Name)));
            var aware = run.Matches.Count(match => match.Forecast.MarketAware);
            return new AblationRow(
                name, weights.Sum(member => member.Weight) / aware, PairedComparison.Of(without.Validation, whole.Validation), PairedComparison.Of(without.Test, whole.Test));
        }
    }

    private static IEnumerable<(string Name, HashSet<string> Out)> Sets(IReadOnlyList<ModelMember> members)
    {
        foreach (var member in members)
        {
            yield return (member.Name, [member.Name]);
        }

        var trees = members.Where(member => member.Kind != MemberKind.Linear).Select(member => member.Name).ToHashSet();
        if (trees.Count > 1)
        {
            yield return ("all trees", trees);
        }

        if (members.Count > 1)
        {
            yield return ("all members (the price alone)", [.. members.Select(member => member.Name)]);
        }
    }

    private static (double[] Validation, double[] Test) Scores(TrainingData data, BacktestRun run, Func<string, bool> kept)
    {
        var blends = new Dictionary<string, (List<string> Names, double[][] Weights)>(StringComparer.Ordinal);
        double[] validated = [];
        foreach (var trained in run.Models.Select(model => model.Trained).Where(trained => trained.Validation is not null))
        {
            var (weights, validation, names) = Refit(data, trained, kept);
            blends[trained.Model.Version] = (names, weights);
            validated = [.. Enumerable.Range(0, validation.Rows.Length).Select(i => Brier(validation.Market, i, weights[data.League(validation.Rows[i]).Index], data.Outcome(validation.Rows[i])))];
        }

        var tested = run.Matches.Where(match => match.Forecast.MarketAware).Select(match => Brier(match, blends[match.ModelVersion]));
        return (validated, [.. tested]);
    }

    private static (double[][] Weights, Validation Validation, List<string> Names) Refit(TrainingData data, TrainedForecastModel trained, Func<string, bool> kept)
    {
        var members = trained.Model.Parts.MarketMembers;
        int[] places = [.. Enumerable.Range(0, members.Count).Where(i => kept(members[i].Name))];
        ModelMember[] chosen = [.. places.Select(i => members[i])];
        var validation = trained.Validation! with { Market = trained.Validation!.Market.OfMembers(places) };
        var weights = chosen.Length == 0 ? [.. League.All.Select(_ => Array.Empty<double>())] : LeagueBlends.Fit(data, validation, chosen, new PriorWeights());
        return (weights, validation, [.. chosen.Select(member => member.Name)]);
    }

    private static double Brier(BlendProblem problem, int match, double[] weights, Outcome outcome)
    {
        Span<double> p = stackalloc double[3];
        problem.Blend(match, weights, p);
        return BrierScore.Of(ProbabilityTriple.Normalise(p[0], p[1], p[2]), outcome);
    }

    // A member's own forecast is the price's with the member's residual on its logits, so the logs give the residual back.
    private static double Brier(BacktestMatch match, (List<string> Names, double[][] Weights) blend)
    {
        var said = match.Forecast.Members.Where(member => member.MarketAware).ToDictionary(member => member.Name, member => member.Probabilities, StringComparer.Ordinal);
        var price = said["price"];
        var weights = blend.Weights[match.Match.Fixture.League.Index];
        Span<double> logits = stackalloc double[3];
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            logits[(int)outcome] = Math.Log(price[outcome]);
            for (var i = 0; i < weights.Length; i++)
            {
                logits[(int)outcome] += weights[i] * (Math.Log(said[blend.Names[i]][outcome]) - Math.Log(price[outcome]));
            }
        }

        return BrierScore.Of(ProbabilityTriple.Softmax(logits[0], logits[1], logits[2]), match.Match.Result.Outcome);
    }
}
