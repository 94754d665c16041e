using SabiScore.Trainer.Members;
using SabiScore.Trainer.Recipe.Columns;

namespace SabiScore.Trainer.Recipe.Trees;

/// <summary>Columns of some matches as tree learners take them.</summary>
internal static class TreeRows
{
    /// <param name="table">All columns of all matches.</param>
    /// <param name="rows">Matches.</param>
    /// <param name="chosen">Columns that are shown.</param>
    /// <param name="dropout">What is not shown now and then; null: nothing.</param>
    public static FeatureMatrix Of(ColumnTable table, int[] rows, int[] chosen, BookDropout? dropout)
    {
        var values = new float[rows.Length * chosen.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = values.AsSpan(i * chosen.Length, chosen.Length);
            for (var j = 0; j < chosen.Length; j++)
            {
                var value = table[rows[i], chosen[j]];
                row[j] = double.IsFinite(value) ? (float)value : float.NaN;
            }

            dropout?.Apply(rows[i], row);
        }

        return new FeatureMatrix(rows.Length, chosen.Length, values);
    }
}
