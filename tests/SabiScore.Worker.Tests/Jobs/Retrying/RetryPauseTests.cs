using SabiScore.Worker.Jobs.Retrying;

namespace SabiScore.Worker.Tests.Jobs.Retrying;

public sealed class RetryPauseTests
{
    private static readonly RetryOptions Options = new() { FirstPause = TimeSpan.FromSeconds(2), LongestPause = TimeSpan.FromSeconds(10) };

    [Theory]
    [InlineData(1, 0.5, 2)]
    [InlineData(2, 0.5, 4)]
    [InlineData(3, 0.5, 8)]
    [InlineData(4, 0.5, 10)]
    [InlineData(1, 0, 1.5)]
    [InlineData(1, 1, 2.5)]
    [InlineData(9, 0, 10)]
    public void After_Doubles_SpreadByAQuarter_UpToTheLongest(int attempt, double draw, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryPause.After(attempt, Options, draw));
}
