using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Domain.Odds;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Trainer.Promotion;

/// <summary>Lays before the gate what there is to see of a model on these matches.</summary>
internal sealed class GateCases(TrainingData data, GateCutoff? cutoff)
{
    private const int Sampled = 60;
    private const int LatestMatches = 1000;
    private const double BaseRatePrior = 100;

    public GateCase Of(
        GateMode mode, string recipeId, ForecastModel model, Incumbent? incumbent, IReadOnlyList<ProbabilityTriple>? said, IReadOnlyList<ProbabilityTriple>? championSaid) => new()
        {
            Mode = mode,
            RecipeId = recipeId,
            Champion = incumbent?.Version,
            ChampionRecipeId = incumbent?.Recipe?.Id,
            Model = GateSubject.Of(model),
            Samples = [.. Last(Sampled).Select(row => (data.League(row), data.Table.Row(row).ToArray()))],
            Cutoff = said is null || cutoff is not { } start ? null : data.Date(start.Row),
            Matches = said is null ? [] : Matches(said, championSaid),
            Latest = mode == GateMode.Refit && incumbent?.Model is { } serving
                ? [.. Last(LatestMatches).Select(row => (data.Outcome(row), RecipeTrial.Of(model, data, row), RecipeTrial.Of(serving, data, row)))]
                : [],
        };

    private IEnumerable<int> Last(int count) => Enumerable.Range(Math.Max(0, data.Count - count), Math.Min(count, data.Count));

    private GateMatch[] Matches(IReadOnlyList<ProbabilityTriple> said, IReadOnlyList<ProbabilityTriple>? championSaid)
    {
        var first = cutoff!.Value.Row;
        var bases = BaseRates(first);
        return
        [
            .. Enumerable.Range(0, said.Count).Select(i => new GateMatch(
                data.League(first + i), data.Outcome(first + i), said[i], championSaid?[i], bases[data.League(first + i).Index],
                ReferencePrices.Fair(data.Matches[first + i].Closing) ?? ReferencePrices.Fair(data.Matches[first + i].Opening))),
        ];
    }

    /// <summary>Each league's shares of home wins, draws and away wins before a row, drawn a little towards those of all.</summary>
    private ProbabilityTriple[] BaseRates(int before)
    {
        var (counts, all) = (new double[League.All.Count, 3], new double[3]);
        for (var row = 0; row < before; row++)
        {
            counts[data.League(row).Index, (int)data.Outcome(row)]++;
            all[(int)data.Outcome(row)]++;
        }

        return
        [
            .. League.All.Select(league => ProbabilityTriple.Normalise(
                counts[league.Index, 0] + (BaseRatePrior * all[0] / before), counts[league.Index, 1] + (BaseRatePrior * all[1] / before), counts[league.Index, 2] + (BaseRatePrior * all[2] / before))),
        ];
    }
}
