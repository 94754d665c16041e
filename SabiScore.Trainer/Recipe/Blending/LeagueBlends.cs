using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Trainer.Recipe.Blending;

/// <summary>Blend weights of each league, drawn towards those of all leagues together, and those towards the prior; then towards the price by <see cref="ClosingSlope"/>.</summary>
internal static class LeagueBlends
{
    /// <summary>Whether a member may have weight in a league: the Championship's fourth tree member is extra trees, elsewhere it is gradient boosting.</summary>
    public static bool IsOffered(League league, string member) => member switch
    {
        "extra_trees" => league == League.Championship,
        "gradient_boosting" => league != League.Championship,
        _ => true,
    };

    /// <summary>Weights by league, one for each member of the validation.</summary>
    public static double[][] Fit(TrainingData data, Validation validation, IReadOnlyList<ModelMember> members, PriorWeights strengths)
    {
        var weights = new double[League.All.Count][];
        foreach (var leagues in League.All.GroupBy(league => string.Join(',', Offered(league, members))))
        {
            var offered = Offered(leagues.First(), members);
            var market = validation.Market.OfMembers(offered);
            var pooled = BlendFitter.Fit(market, BlendPrior.OfMarket([.. offered.Select(place => members[place])]), strengths.PooledBlend);
            foreach (var league in leagues)
            {
                int[] own = [.. Enumerable.Range(0, validation.Rows.Length).Where(i => data.League(validation.Rows[i]) == league)];
                var chosen = BlendFitter.Fit(market.Where(own), pooled, strengths.LeagueBlend);
                weights[league.Index] = new double[members.Count];
                foreach (var (i, place) in offered.Index())
                {
                    weights[league.Index][place] = chosen[i];
                }
            }
        }

        var slope = ClosingSlope.Of(data, validation, weights);
        return [.. weights.Select(own => own.Select(weight => slope * weight).ToArray())];
    }

    /// <summary>As the model holds it.</summary>
    public static LeagueBlend ToBlend(IReadOnlyList<double> weights)
    {
        // Rounded so that the sum is exact whatever the last bits were.
        double[] kept = [.. weights.Select(weight => weight < 0.0005 ? 0 : Math.Round(weight, 4))];
        var sum = kept.Sum();
        return sum > 1 ? new LeagueBlend(0, kept.Select(weight => weight / sum)) : new LeagueBlend(1 - sum, kept);
    }

    private static int[] Offered(League league, IReadOnlyList<ModelMember> members) =>
        [.. Enumerable.Range(0, members.Count).Where(place => IsOffered(league, members[place].Name))];
}
