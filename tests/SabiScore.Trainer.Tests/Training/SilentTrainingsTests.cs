using Microsoft.Extensions.Time.Testing;
using SabiScore.Trainer.Training;

namespace SabiScore.Trainer.Tests.Training;

public sealed class SilentTrainingsTests
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Among_HeartbeatThatStandsStill_IsSilentAfterHalfAMinute()
    {
        var silent = new SilentTrainings(_time);
        var heard = _time.GetUtcNow();

        var told = Enumerable.Range(0, 8).Select(_ => Look(silent, 7, heard)).ToList();

        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 1], told);
    }

    [Fact]
    public void Among_HeartbeatOfAClockHoursBehindThatGoesOn_IsNeverSilent()
    {
        var silent = new SilentTrainings(_time);

        var told = Enumerable.Range(0, 20).Select(_ => Look(silent, 7, _time.GetUtcNow().AddHours(-6))).ToList();

        Assert.All(told, count => Assert.Equal(0, count));
    }

    [Fact]
    public void Among_LookingAgainAfterASleep_BeginsAnew()
    {
        var silent = new SilentTrainings(_time);
        var heard = _time.GetUtcNow();
        Look(silent, 7, heard);
        _time.Advance(TimeSpan.FromHours(6));

        Assert.Equal(0, Look(silent, 7, heard));
    }

    private int Look(SilentTrainings silent, long id, DateTimeOffset heard)
    {
        var found = silent.Among(new Dictionary<long, DateTimeOffset?> { [id] = heard }).Count;
        _time.Advance(Step);
        return found;
    }
}
