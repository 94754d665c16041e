using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Trainer.Recipe.Blending;

/// <summary>Blend weights of each league, drawn towards those of all leagues together, and those towards the prior.</summary>
internal static class LeagueBlends
{
    public static double[][] Fit(TrainingData data, Validation validation, IReadOnlyList<double> prior, PriorWeights strengths)
    {
        var pooled = BlendFitter.Fit(validation.Market, prior, strengths.PooledBlend);
        var weights = new double[League.All.Count][];
        foreach (var league in League.All)
        {
            int[] own = [.. Enumerable.Range(0, validation.Rows.Length).Where(i => data.League(validation.Rows[i]) == league)];
            weights[league.Index] = BlendFitter.Fit(validation.Market.Where(own), pooled, strengths.LeagueBlend);
        }

        return weights;
    }

    /// <summary>As the model holds it.</summary>
    public static LeagueBlend ToBlend(IReadOnlyList<double> weights)
    {
        // Rounded so that the sum is exact whatever the last bits were.
        double[] kept = [.. weights.Select(weight => weight < 0.0005 ? 0 : Math.Round(weight, 4))];
        var sum = kept.Sum();
        return sum > 1 ? new LeagueBlend(0, kept.Select(weight => weight / sum)) : new LeagueBlend(1 - sum, kept);
    }
}
