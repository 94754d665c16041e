using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Sources.FootballDataCoUk;

public sealed class SeasonFilesTests
{
    [Fact]
    public void Read_AllRealFiles_HoldsEveryMatchOnce()
    {
        if (!RealData.IsThere())
        {
            return;
        }

        var set = SeasonFiles.Read(RealData.FootballData!, RealData.Understat, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(53_357, set.Matches.Count);
    }
}
