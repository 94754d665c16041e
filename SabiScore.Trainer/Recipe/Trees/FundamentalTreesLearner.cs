using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Trainer.Members;
using SabiScore.Trainer.Recipe.Columns;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Recipe.StageOne;

namespace SabiScore.Trainer.Recipe.Trees;

/// <summary>Boosted trees on results, from each league's base rates, without prices of the match.</summary>
internal sealed class FundamentalTreesLearner(ISoftLabelLearner learner) : IFundamentalLearner
{
    private const double BaseRatePrior = 100;

    public string Name => learner.Name;

    public string Learner => learner.Library;

    public string? Unavailable => learner.Unavailable;

    public IReadOnlyList<NamedText> Parameters => learner.Parameters;

    public ModelMember? Fit(TrainingData data, ColumnTable table, int[] rows, TrainingOptions options, CancellationToken cancellationToken)
    {
        if (learner.Unavailable is not null || rows.Length < TreeLimits.LeastRows)
        {
            return null;
        }

        var columns = table.Plan.IndicesOf(ColumnNames.FundamentalTrees);
        var bases = LogBaseRates(data, rows);
        var (offsets, labels, weights) = (new double[rows.Length * 3], new double[rows.Length * 3], new double[rows.Length]);
        for (var i = 0; i < rows.Length; i++)
        {
            bases.AsSpan(data.League(rows[i]).Index * 3, 3).CopyTo(offsets.AsSpan(i * 3));
            labels[(i * 3) + (int)data.Outcome(rows[i])] = 1;
            weights[i] = 1;
        }

        var features = TreeRows.Of(table, rows, columns, null);
        var trees = learner.Fit(
            new SoftLabelTask { Features = features, Offsets = offsets, Labels = labels, Weights = weights },
            new LearnerRun { Seed = options.Seed, Threads = options.Threads },
            cancellationToken);
        return ModelMember.FromTrees(Name, trees.CountedOn(features.Values, weights).WithColumnsAt(columns), leagueIntercepts: bases);
    }

    /// <summary>Log of each league's shares of home wins, draws and away wins, drawn a little towards those of all.</summary>
    private static double[] LogBaseRates(TrainingData data, int[] rows)
    {
        var counts = new double[League.All.Count, 3];
        var all = new double[3];
        foreach (var row in rows)
        {
            counts[data.League(row).Index, (int)data.Outcome(row)]++;
            all[(int)data.Outcome(row)]++;
        }

        var logs = new double[League.All.Count * 3];
        foreach (var league in League.All)
        {
            var matches = counts[league.Index, 0] + counts[league.Index, 1] + counts[league.Index, 2];
            for (var k = 0; k < 3; k++)
            {
                logs[(league.Index * 3) + k] = Math.Log((counts[league.Index, k] + (BaseRatePrior * all[k] / rows.Length)) / (matches + BaseRatePrior));
            }
        }

        return logs;
    }
}
