using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Domain.Odds;
using SabiScore.Trainer.Promotion;

namespace SabiScore.Trainer.Tests.Promotion;

/// <summary>A season of two leagues whose true probabilities are known, a challenger that knows them, and a champion that is a little off.</summary>
internal static class GateCaseBuilder
{
    private static readonly League[] Leagues = [League.PremierLeague, League.Championship];

    /// <summary>Passes; each test spoils one thing.</summary>
    public static GateCase Good(GateMode mode = GateMode.Recipes, int matches = 800)
    {
        var truths = Truths(matches);
        return new GateCase
        {
            Mode = mode,
            RecipeId = "00000002",
            Champion = mode == GateMode.First ? null : "0badcafe",
            ChampionRecipeId = mode == GateMode.First ? null : "00000001",
            Model = Sound,
            Samples = [(League.PremierLeague, Features()), (League.Championship, Features())],
            Cutoff = new DateOnly(2024, 8, 1),
            Matches = [.. truths.Select(match => new GateMatch(
                match.League, match.Outcome, match.Truth, mode == GateMode.Recipes ? Sharper(match.Truth, 0.6) : null, Bases, Sharper(match.Truth, 0.95)))],
            Latest = mode == GateMode.Refit ? [.. truths.Select(match => (match.Outcome, match.Truth, Sharper(match.Truth, 0.98)))] : [],
        };
    }

    public static ProbabilityTriple Bases { get; } = ProbabilityTriple.Normalise(0.45, 0.25, 0.3);

    /// <summary>Knows prices where there are some, and says base rates without.</summary>
    public static GateSubject Sound { get; } = new()
    {
        SchemaId = FeatureCatalog.SchemaId,
        Weights = [("without prices", [0.5, 0.5]), ("E0", [0.2, 0.3, 0.5])],
        Calibrations = [("E0", Calibration.Identity), ("E1", new Calibration([1.1, 0.9, 1], [0.05, -0.05, 0]))],
        Forecast = (features, _) => double.IsNaN(features[OpeningHome])
            ? new GateForecast([0.45, 0.25, 0.3], [0.45, 0.25, 0.3], false)
            : new GateForecast([0.5, 0.25, 0.25], [0.45, 0.25, 0.3], true),
    };

    public static int OpeningHome { get; } = FeatureCatalog.IndexOf("opening_home");

    /// <summary>Logits times a factor: above 1 too sure, below 1 not sure enough.</summary>
    public static ProbabilityTriple Sharper(ProbabilityTriple triple, double factor) =>
        ProbabilityTriple.Normalise(Math.Pow(triple.Home, factor), Math.Pow(triple.Draw, factor), Math.Pow(triple.Away, factor));

    private static double[] Features()
    {
        var features = new double[FeatureCatalog.Count];
        Array.Fill(features, 1);
        (features[OpeningHome], features[FeatureCatalog.IndexOf("opening_draw")], features[FeatureCatalog.IndexOf("opening_away")]) = (0.5, 0.25, 0.25);
        return features;
    }

    private static List<(League League, ProbabilityTriple Truth, Outcome Outcome)> Truths(int matches)
    {
        var random = new Random(7);
        var made = new List<(League, ProbabilityTriple, Outcome)>(matches);
        for (var i = 0; i < matches; i++)
        {
            var strength = (random.NextDouble() - 0.4) * 2.4;
            var truth = ProbabilityTriple.Softmax(strength, 0, -strength);
            var drawn = random.NextDouble();
            made.Add((Leagues[i % 2], truth, drawn < truth.Home ? Outcome.Home : drawn < truth.Home + truth.Draw ? Outcome.Draw : Outcome.Away));
        }

        return made;
    }
}
