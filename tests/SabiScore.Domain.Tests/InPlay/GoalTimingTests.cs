using SabiScore.Domain.InPlay;

namespace SabiScore.Domain.Tests.InPlay;

public sealed class GoalTimingTests
{
    [Fact]
    public void Remaining_KickoffHalfTimeFullTime_AsMeasured()
    {
        Assert.Equal(1, GoalTiming.Remaining(MatchTime.At(0)), 1e-12);
        Assert.Equal(1 - GoalTiming.HalfTimeShare, GoalTiming.Remaining(MatchTime.HalfTime), 1e-12);
        Assert.Equal(0, GoalTiming.Remaining(MatchTime.FullTime), 1e-12);
    }

    [Fact]
    public void Remaining_MinuteByMinute_FallsFasterTowardsTheEnd()
    {
        var left = Enumerable.Range(0, 46).Select(minute => GoalTiming.Remaining(MatchTime.At(minute)))
            .Concat(Enumerable.Range(46, 45).Select(minute => GoalTiming.Remaining(MatchTime.At(minute)))).ToList();

        Assert.Equal(left.OrderDescending(), left);
        Assert.True(left[0] - left[10] < left[80] - left[90]);
    }

    [Theory]
    [InlineData(45, 0, 45)]
    [InlineData(45, 1, 46)]
    [InlineData(45, 9, 47)]
    [InlineData(46, 0, 48)]
    [InlineData(90, 0, 92)]
    [InlineData(90, 3, 95)]
    [InlineData(90, 12, 96)]
    [InlineData(93, 0, 95)]
    public void At_AddedTime_EndsBeforeTheWhistle(int minute, int stoppage, double played) => Assert.Equal(played, MatchTime.At(minute, stoppage).Played);
}
