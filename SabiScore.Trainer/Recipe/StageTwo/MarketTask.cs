using SabiScore.Trainer.Members;
using SabiScore.Trainer.Recipe.Columns;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Recipe.Trees;

namespace SabiScore.Trainer.Recipe.StageTwo;

/// <summary>What a market-anchored member learns from: past matches with a price, the recent ones weighing more.</summary>
internal sealed record MarketTask
{
    public required TrainingData Data { get; init; }

    public required ColumnTable Table { get; init; }

    /// <summary>Matches with an opening price.</summary>
    public required int[] Rows { get; init; }

    /// <summary>One a row.</summary>
    public required double[] Weights { get; init; }

    public required TrainingOptions Options { get; init; }

    /// <summary>Those of the rows whose closing price is known too, with their weights.</summary>
    public (int[] Rows, double[] Weights) Closed()
    {
        var places = Enumerable.Range(0, Rows.Length).Where(i => Data.Closed(Rows[i])).ToArray();
        return ([.. places.Select(i => Rows[i])], [.. places.Select(i => Weights[i])]);
    }

    /// <summary>Columns of some matches as tree learners take them, single bookmakers missing now and then.</summary>
    public FeatureMatrix Matrix(int[] rows, IReadOnlyList<string> names) =>
        TreeRows.Of(Table, rows, Table.Plan.IndicesOf(names), new BookDropout(names, Options.BookDropout, Options.Seed));

    /// <summary>Log of the fair opening probabilities of the rows, row-major.</summary>
    public double[] Offsets()
    {
        var offsets = new double[Rows.Length * 3];
        for (var i = 0; i < Rows.Length; i++)
        {
            Data.LogOpening(Rows[i]).CopyTo(offsets.AsSpan(i * 3, 3));
        }

        return offsets;
    }

    /// <summary>Soft labels of the rows, row-major.</summary>
    public double[] Labels(double closingShare)
    {
        var labels = new double[Rows.Length * 3];
        for (var i = 0; i < Rows.Length; i++)
        {
            Data.SoftLabel(Rows[i], closingShare, labels.AsSpan(i * 3, 3));
        }

        return labels;
    }
}
