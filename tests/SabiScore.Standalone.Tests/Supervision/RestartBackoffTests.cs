using SabiScore.Standalone.Supervision;

namespace SabiScore.Standalone.Tests.Supervision;

public sealed class RestartBackoffTests
{
    [Fact]
    public void Next_AfterShortLives_Doubles_UpToHalfAMinute()
    {
        var backoff = new RestartBackoff();

        var pauses = Enumerable.Range(0, 8).Select(_ => backoff.Next(TimeSpan.FromSeconds(1)).TotalSeconds);

        Assert.Equal([0.5, 1, 2, 4, 8, 16, 30, 30], pauses);
    }

    [Fact]
    public void Next_AfterALongLife_IsShortAgain()
    {
        var backoff = new RestartBackoff();
        backoff.Next(TimeSpan.Zero);
        backoff.Next(TimeSpan.Zero);

        Assert.Equal(TimeSpan.FromSeconds(0.5), backoff.Next(TimeSpan.FromMinutes(2)));
        Assert.Equal(TimeSpan.FromSeconds(1), backoff.Next(TimeSpan.Zero));
    }
}
