using SabiScore.Data.Live;
using SabiScore.Data.Sources.Fetching;

namespace SabiScore.Data.Tests.Live;

public sealed class PlayingTimeTests
{
    [Theory]
    [InlineData(0, FixtureState.InPlay, 0)]
    [InlineData(44, FixtureState.InPlay, 44)]
    [InlineData(47, FixtureState.InPlay, 45)]
    [InlineData(48, FixtureState.HalfTime, 45)]
    [InlineData(62, FixtureState.HalfTime, 45)]
    [InlineData(63, FixtureState.InPlay, 46)]
    [InlineData(65, FixtureState.InPlay, 47)]
    [InlineData(108, FixtureState.InPlay, 90)]
    [InlineData(119, FixtureState.InPlay, 90)]
    [InlineData(120, FixtureState.Finished, null)]
    public void At_MinutesAfterKickoff_StateAndMinute(int minutes, FixtureState state, int? minute) =>
        Assert.Equal((state, minute), PlayingTime.At(TimeSpan.FromMinutes(minutes)));
}
