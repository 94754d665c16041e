using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Trainer.Members;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Columns;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Recipe.StageTwo;
using SabiScore.Trainer.Recipe.Trees;
using SabiScore.Trainer.Recipe.Walk;

namespace SabiScore.Trainer.Tuning;

/// <summary>The forward folds of the tree members, made once for all trials.</summary>
internal sealed class MemberFolds
{
    // Results say too little of differences as small as these.
    private const double ClosingShare = 0.9;

    private MemberFolds(IReadOnlyList<MemberFold> folds) => All = folds;

    public IReadOnlyList<MemberFold> All { get; }

    /// <summary>What the folds hold; another for other data, seasons, features or dropout.</summary>
    public string Fingerprint
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var (_, task, scored) in All)
            {
                hash.AppendData(MemoryMarshal.AsBytes<float>(task.Features.Values));
                hash.AppendData(MemoryMarshal.AsBytes<double>([.. task.Targets, .. task.Weights]));
                hash.AppendData(MemoryMarshal.AsBytes<float>(scored.Features.Values));
                hash.AppendData(MemoryMarshal.AsBytes<double>([.. scored.Offsets, .. scored.Labels, .. scored.Weights]));
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
        }
    }

    /// <summary>Folds of the last seasons before another.</summary>
    /// <param name="data">Matches with features.</param>
    /// <param name="before">Season that nothing is to be known of; null: after all.</param>
    /// <param name="options">Seed, threads, dropout, how many seasons validate.</param>
    /// <param name="cancellationToken">Stops between seasons.</param>
    /// <exception cref="TrainingImpossibleException">No season has enough before it.</exception>
    public static MemberFolds Of(TrainingData data, Season? before, TrainingOptions options, CancellationToken cancellationToken)
    {
        var walk = new WalkForward(data, options, _ => { });
        var cutoff = before is { } season ? walk.Span.Before(season) : walk.Span.Before((DateOnly?)null);
        var folds = new List<MemberFold>();
        foreach (var scored in walk.ValidationSeasons(cutoff, options.ValidationSeasons))
        {
            var start = walk.Span.Before(scored);
            walk.FillDeviations(start, cancellationToken);
            var task = walk.Task(start);
            int[] rows = [.. walk.Span.Rows(scored).Where(data.Priced)];
            if (rows.Length > 0 && LineMoveTreesLearner.LeftOver(task, cancellationToken) is var (left, linear))
            {
                folds.Add(new MemberFold(scored, left, Scored(task with { Rows = rows, Weights = [.. rows.Select(_ => 1.0)] }, linear)));
            }
        }

        return folds.Count > 0 ? new MemberFolds(folds) : throw new TrainingImpossibleException("No season has enough matches with a price before it to tune on.");
    }

    private static SoftLabelTask Scored(MarketTask task, LinearMember linear)
    {
        var (offsets, columns, moved) = (task.Offsets(), new double[task.Table.Plan.Width], new double[3]);
        var member = ModelMember.FromLinear("line_move", linear, isLineMove: true, ModelMember.LineMoveMap);
        foreach (var (i, row) in task.Rows.Index())
        {
            task.Table.Read(row, columns);
            member.Evaluate(columns, task.Data.League(row), moved);
            for (var k = 0; k < 3; k++)
            {
                offsets[(3 * i) + k] += moved[k];
            }
        }

        var features = TreeRows.Of(task.Table, task.Rows, task.Table.Plan.IndicesOf(ColumnNames.MarketTrees), null);
        return new SoftLabelTask { Features = features, Offsets = offsets, Labels = task.Labels(ClosingShare), Weights = task.Weights };
    }
}
