using SabiScore.Trainer.Recipe.Linear;

namespace SabiScore.Trainer.Tests.Recipe.Linear;

public sealed class StandardisationTests
{
    [Fact]
    public void Apply_MissingFarAndConstant_GivesZeroFiveAndZero()
    {
        var source = new Rows([1, double.NaN, 7], [3, 5, 7], [5, 5, 7], [7, double.NaN, 7]);
        var standardisation = Standardisation.Of(source, [0, 1, 2, 3]);
        var z = new double[3];

        standardisation.Apply([4 + Math.Sqrt(5), double.NaN, 9], z);
        Assert.Equal([1.0, 0.0, 0.0], z.Select(value => Math.Round(value, 6)));
        standardisation.Apply([1000, 5, double.NaN], z);
        Assert.Equal([5.0, 0.0, 0.0], z.Select(value => Math.Round(value, 6)));
    }

    [Fact]
    public void Of_ColumnNeverKnown_IsSwitchedOff()
    {
        var standardisation = Standardisation.Of(new Rows([double.NaN], [double.NaN]), [0, 1]);
        var z = new double[1];
        standardisation.Apply([12], z);
        Assert.Equal(0, z[0]);
    }

    private sealed class Rows(params double[][] rows) : ColumnSource
    {
        public override int Count => rows[0].Length;

        public override void Read(int row, Span<double> values) => rows[row].CopyTo(values);
    }
}
