using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Recipe.Linear;

/// <summary>Coefficients of a fit with the scaling they belong to, as the model's linear member.</summary>
public static class FittedLinear
{
    /// <param name="columns">Place of each column among all of the model's.</param>
    /// <param name="scaling">Means and deviations; columns that never varied are left out.</param>
    /// <param name="coefficients">One row an output: columns, intercept, padding.</param>
    public static LinearMember ToMember(int[] columns, Standardisation scaling, double[][] coefficients)
    {
        var used = Enumerable.Range(0, columns.Length).Where(j => double.IsFinite(scaling.Deviations[j])).ToArray();
        return new LinearMember(
            used.Select(j => columns[j]),
            used.Select(j => scaling.Means[j]),
            used.Select(j => scaling.Deviations[j]),
            from j in used from row in coefficients select row[j],
            coefficients.Select(row => row[columns.Length]),
            Standardisation.Clip);
    }
}
