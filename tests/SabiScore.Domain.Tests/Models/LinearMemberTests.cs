using SabiScore.Domain.Models;

namespace SabiScore.Domain.Tests.Models;

public sealed class LinearMemberTests
{
    private static readonly LinearMember Member = new([2, 0], [1, 0], [2, 1], [0.5, -0.5, 0.1, 0.2], [1, 2], clip: 3);

    [Theory]
    [InlineData(1, 3, 1.6, 1.7)]
    [InlineData(double.NaN, 3, 1.5, 1.5)]
    [InlineData(double.NaN, double.NaN, 1, 2)]
    [InlineData(-100, 100, 2.2, -0.1)]
    public void Evaluate_ScaledClippedColumns_MissingCountsAsMean(double first, double last, double one, double two)
    {
        var outputs = new double[2];

        Member.Evaluate([first, 77, last], outputs);

        Assert.Equal(one, outputs[0], 1e-12);
        Assert.Equal(two, outputs[1], 1e-12);
    }

    [Fact]
    public void Constructor_NumbersThatDoNotFit_Throws()
    {
        Assert.Throws<ArgumentException>(() => new LinearMember([0], [0], [1], [1, 2], [1]));
        Assert.Throws<ArgumentException>(() => new LinearMember([0], [0], [0], [1], [1]));
        Assert.Throws<ArgumentException>(() => new LinearMember([0], [double.NaN], [1], [1], [1]));
        Assert.Throws<ArgumentException>(() => new LinearMember([-1], [0], [1], [1], [1]));
    }
}
