using SabiScore.Domain.Football;
using SabiScore.Domain.Models;

namespace SabiScore.Domain.Tests.Models;

public sealed class LiveShareTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.1, 0.01)]
    [InlineData(0.5, 0.01)]
    [InlineData(1, 0)]
    public void Holds_ManyFixtures_HoldsThatShareOfThem(double share, double slack) =>
        Assert.InRange(Enumerable.Range(1, 20_000).Count(id => LiveShare.Holds(new FixtureId(id), share)) / 20_000.0, share - slack, share + slack);

    [Fact]
    public void Holds_LargerShare_HoldsTheFixturesOfASmallerOne() => Assert.All(
        Enumerable.Range(1, 2_000).Select(id => new FixtureId(id)).Where(fixture => LiveShare.Holds(fixture, 0.1)), fixture => Assert.True(LiveShare.Holds(fixture, 0.2)));

    // Other numbers would move fixtures from one model to another where a program is brought up to date.
    [Fact]
    public void Holds_AlwaysTheSameFixtures() =>
        Assert.Equal([3, 10], Enumerable.Range(1, 10).Where(id => LiveShare.Holds(new FixtureId(id), 0.2)));
}
