using FsCheck.Xunit;
using SabiScore.Domain.Models;

namespace SabiScore.Domain.Tests.Models;

public sealed class ImputationTests
{
    [Fact]
    public void Fit_MissingNumbers_AreMeansWithIndicatorsWhereSomeAreKnown()
    {
        var imputation = Imputation.Fit([1, float.NaN, 5, float.NaN, 3, 4, 7, float.NaN], 4);

        Assert.Equal([2, 4, 6, 0], imputation.Values);
        Assert.Equal([1], imputation.Indicators);
        Assert.Equal(5, imputation.Width);
    }

    [Fact]
    public void Apply_Row_HasStandInsAndIndicators()
    {
        var imputation = new Imputation([2, 4, 6], [0, 2]);
        var imputed = new float[5];

        imputation.Apply([9, float.NaN, float.NaN], imputed);

        Assert.Equal([9, 4, 6, 0, 1], imputed);
    }

    [Property]
    public bool Fold_SplitOnImputedColumns_SendsEveryRowTheSameWay(int seed)
    {
        var random = new Random(seed);
        var imputation = new Imputation(Enumerable.Range(0, 4).Select(_ => random.Next(-2, 3) / 2f), [1, 3]);
        var column = random.Next(imputation.Width);
        var threshold = column < 4 ? random.Next(-4, 5) / 2f : 0.5f;
        var folded = new TreeEnsembleBuilder(1).Add(0, [imputation.Fold(column, threshold, 1, 2), TreeNode.Leaf(1), TreeNode.Leaf(2)]).Build();
        var row = Enumerable.Range(0, 4).Select(_ => random.Next(3) == 0 ? float.NaN : random.Next(-4, 5) / 2f).ToArray();
        var imputed = new float[imputation.Width];
        imputation.Apply(row, imputed);
        Span<double> output = stackalloc double[1];

        folded.Evaluate([.. row.Select(value => (double)value)], output);

        return output[0] == (imputed[column] <= threshold ? 1 : 2);
    }

    [Fact]
    public void Fold_IndicatorComparedOutsideItsRange_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Imputation([0], [0]).Fold(1, 1, 1, 2));
}
