using SabiScore.Domain.Models;
using SabiScore.Trainer.Members;
using SabiScore.Trainer.Recipe.Columns;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Recipe.StageOne;

namespace SabiScore.Trainer.Recipe.Trees;

/// <summary>The strongest logit without prices of the match, and boosted trees on what it leaves over.</summary>
internal sealed class FundamentalTreesLearner(ISoftLabelLearner learner) : IFundamentalLearner
{
    public string Name => learner.Name;

    public string Learner => $"{learner.Library} on what the softmax regression leaves over";

    public string? Unavailable => learner.Unavailable;

    public IReadOnlyList<NamedText> Parameters => learner.Parameters;

    public ModelMember? Fit(TrainingData data, ColumnTable table, int[] rows, StageOneFit stageOne, TrainingOptions options, CancellationToken cancellationToken)
    {
        if (learner.Unavailable is not null || rows.Length < TreeLimits.LeastRows)
        {
            return null;
        }

        var logit = stageOne.Members.Single(member => member.Name == LogitDefinition.Strongest);
        var columns = table.Plan.IndicesOf(ColumnNames.FundamentalTrees);
        var (offsets, labels, weights) = (new double[rows.Length * 3], new double[rows.Length * 3], new double[rows.Length]);
        var all = new double[table.Plan.Width];
        weights.AsSpan().Fill(1);
        for (var i = 0; i < rows.Length; i++)
        {
            table.Read(rows[i], all);
            logit.Evaluate(all, data.League(rows[i]), offsets.AsSpan(i * 3, 3));
            data.SoftLabel(rows[i], LogitDefinition.ClosingShareOfStrongest, labels.AsSpan(i * 3, 3));
        }

        var features = TreeRows.Of(table, rows, columns, null);
        var trees = learner.Fit(
            new SoftLabelTask { Features = features, Offsets = offsets, Labels = labels, Weights = weights },
            new LearnerRun { Seed = options.Seed, Threads = options.Threads },
            cancellationToken);
        return ModelMember.FromBoostedLinear(Name, logit.Linear!, trees.CountedOn(features.Values, weights).WithColumnsAt(columns));
    }
}
