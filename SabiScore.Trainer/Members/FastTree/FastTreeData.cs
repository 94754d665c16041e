using Microsoft.ML;
using Microsoft.ML.Data;
using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Members.FastTree;

/// <summary>Imputed rows for FastTree and FastForest, which silently drop a row with a missing number.</summary>
internal sealed class FastTreeData
{
    private readonly FastTreeRow[] rows;
    private readonly SchemaDefinition schema;

    internal FastTreeData(FeatureMatrix features)
        : this(features, Imputation.Fit(features.Values, features.Columns))
    {
    }

    internal FastTreeData(FeatureMatrix features, Imputation imputation)
    {
        Imputation = imputation;
        rows = new FastTreeRow[features.Rows];
        for (var row = 0; row < rows.Length; row++)
        {
            var imputed = new float[Imputation.Width];
            Imputation.Apply(features.Row(row), imputed);
            rows[row] = new FastTreeRow { Features = imputed };
        }

        schema = SchemaDefinition.Create(typeof(FastTreeRow));
        schema[nameof(FastTreeRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, Imputation.Width);
    }

    internal Imputation Imputation { get; }

    internal int Count => rows.Length;

    /// <summary>The rows with one outcome's responses and weights.</summary>
    /// <exception cref="LearnerException">A number is not finite, so that the library would leave its row out.</exception>
    internal IDataView View(MLContext context, float[] responses, float[] weights, CancellationToken cancellationToken)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            (rows[row].Label, rows[row].Weight) = (responses[row], weights[row]);
            if (!float.IsFinite(responses[row]) || !float.IsFinite(weights[row]))
            {
                throw new LearnerException($"Row {row} has response {responses[row]} and weight {weights[row]}; the library would leave it out.");
            }
        }

        return context.Data.LoadFromEnumerable(Cancellable(cancellationToken), schema);
    }

    private IEnumerable<FastTreeRow> Cancellable(CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }
}
