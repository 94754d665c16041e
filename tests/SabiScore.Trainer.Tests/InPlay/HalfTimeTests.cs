using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Domain.Football;
using SabiScore.Domain.InPlay;
using SabiScore.Domain.Odds;
using SabiScore.Tests.Shared;
using SabiScore.Trainer.InPlay;

namespace SabiScore.Trainer.Tests.InPlay;

/// <summary>In-play forecasts on the real half-time scores; on generated ones, where there are none, only what holds for any.</summary>
public sealed class HalfTimeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void HalfTime_Seasons2223To2425_CalibratedAndBetterThanAtKickoff()
    {
        var matches = Matches();
        var scores = new HalfTimeScores();
        foreach (var match in matches.Where(match => match.Fixture.Season >= PaceFit.Until))
        {
            if (ReferencePrices.Fair(match.Opening) is { } fair)
            {
                scores.Add(match, fair);
            }
        }

        Assert.Equal(scores.Kickoff.Matches, scores.HalfTime.Matches);
        Assert.True(scores.HalfTime.RankedProbabilityScore < scores.Kickoff.RankedProbabilityScore);
        if (RealData.FootballData is not null)
        {
            Assert.True(scores.HalfTime.Matches > 7_500);
            Assert.True(scores.HalfTime.CalibrationError <= 0.02, $"ECE {scores.HalfTime.CalibrationError}");
        }
    }

    [Fact]
    public void Constants_SeasonsBefore2223_AreDerivedFromThem()
    {
        if (!RealData.IsThere())
        {
            Assert.Null(RealData.FootballData);
            return;
        }

        var fit = PaceFit.Of(Matches());

        Assert.Equal(GoalTiming.HalfTimeShare, fit.HalfTimeShare, 5e-5);
        for (var lead = -2; lead <= 2; lead++)
        {
            Assert.Equal(fit.Home[lead + 2], GoalPace.ByScore(Side.Home, lead, MatchTime.HalfTime), 6e-4);
            Assert.Equal(fit.Away[lead + 2], GoalPace.ByScore(Side.Away, -lead, MatchTime.HalfTime), 6e-4);
        }
    }

    private static IReadOnlyList<PlayedMatch> Matches()
    {
        if (RealData.IsThere())
        {
            return SeasonFiles.Read(RealData.FootballData!, null, cancellationToken: Token).Matches;
        }

        var folder = Directory.CreateTempSubdirectory("sabiscore-halftime-");
        try
        {
            GeneratedSeasons.Write(folder.FullName, 2022, 2, [League.PremierLeague, League.Eredivisie]);
            return SeasonFiles.Read(folder.FullName, null, cancellationToken: Token).Matches;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
