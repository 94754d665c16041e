using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SabiScore.Domain.Football;
using SabiScore.Trainer.Members;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Columns;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Recipe.StageTwo;
using SabiScore.Trainer.Recipe.Trees;
using SabiScore.Trainer.Recipe.Walk;

namespace SabiScore.Trainer.Tuning;

/// <summary>The forward folds of the residual trees, made once for all trials.</summary>
internal sealed class MemberFolds
{
    private MemberFolds(IReadOnlyList<MemberFold> folds) => All = folds;

    public IReadOnlyList<MemberFold> All { get; }

    /// <summary>What the folds hold; another for other data, seasons, features or dropout.</summary>
    public string Fingerprint
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var task in All.SelectMany(fold => new[] { fold.Task, fold.Scored }))
            {
                hash.AppendData(MemoryMarshal.AsBytes<float>(task.Features.Values));
                hash.AppendData(MemoryMarshal.AsBytes<double>([.. task.Offsets, .. task.Labels, .. task.Weights]));
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
            if (rows.Length > 0)
            {
                folds.Add(new MemberFold(
                    scored,
                    Of(task, task.Matrix(task.Rows, ColumnNames.MarketTrees)),
                    Of(task with { Rows = rows, Weights = [.. rows.Select(_ => 1.0)] }, TreeRows.Of(walk.Table, rows, walk.Table.Plan.IndicesOf(ColumnNames.MarketTrees), null))));
            }
        }

        return folds.Count > 0 ? new MemberFolds(folds) : throw new TrainingImpossibleException("No season has enough matches with a price before it to tune on.");
    }

    private static SoftLabelTask Of(MarketTask task, FeatureMatrix features) =>
        new() { Features = features, Offsets = task.Offsets(), Labels = task.Labels(task.Options.Labels.ResidualTrees), Weights = task.Weights };
}
