using SabiScore.Domain.Features;
using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Recipe.Linear;

namespace SabiScore.Trainer.Recipe.Columns;

/// <summary>The columns of every match: features as they are, arithmetic columns computed here, deviations filled in season by season.</summary>
public sealed class ColumnTable
{
    private readonly TrainingData data;
    private readonly double[] derived;

    public ColumnTable(TrainingData data, ColumnPlan plan)
    {
        (this.data, Plan) = (data, plan);
        derived = new double[data.Count * plan.Derived.Count];
        for (var row = 0; row < data.Count; row++)
        {
            var features = data.Table.Row(row);
            for (var i = 0; i < plan.Derived.Count; i++)
            {
                derived[(row * plan.Derived.Count) + i] = plan.Derived[i].Kind == DerivedKind.Deviation ? double.NaN : plan.Derived[i].Of(features);
            }
        }
    }

    public ColumnPlan Plan { get; }

    public double this[int row, int column] => column < FeatureCatalog.Count
        ? data.Table.Row(row)[column]
        : derived[(row * Plan.Derived.Count) + column - FeatureCatalog.Count];

    /// <summary>Writes all columns of one match.</summary>
    public void Read(int row, Span<double> columns)
    {
        data.Table.Row(row).CopyTo(columns);
        derived.AsSpan(row * Plan.Derived.Count, Plan.Derived.Count).CopyTo(columns[FeatureCatalog.Count..]);
    }

    /// <summary>Sets how far a member's forecast of a match is from the opening price.</summary>
    public void SetDeviation(int row, int column, double value) => derived[(row * Plan.Derived.Count) + column - FeatureCatalog.Count] = value;

    /// <summary>Some of the columns.</summary>
    public ColumnSource Select(int[] columns) => new Selection(this, columns);

    private sealed class Selection(ColumnTable table, int[] columns) : ColumnSource
    {
        public override int Count => columns.Length;

        public override void Read(int row, Span<double> values)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                values[i] = table[row, columns[i]];
            }
        }
    }
}
