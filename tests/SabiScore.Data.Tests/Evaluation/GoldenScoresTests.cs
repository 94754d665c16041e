using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Evaluation;

/// <summary>The scores of Domain on real matches, against what an independent scoring program says of the same forecasts.</summary>
public sealed class GoldenScoresTests
{
    // The reference's forecasts of 2022/23 to 2024/25 as its README and its scoring program give them, all leagues and the Premier League.
    [Theory]
    [InlineData("blend", null, 7904, 0.19681, 0.97431, 0.5806, 0.530, 0.0078, 1.0046, -2.63, 3.96)]
    [InlineData("fundamental", null, 7904, 0.19981, 0.98469, 0.5875, 0.526, 0.0102, 1.0199, 6.60, 8.36)]
    [InlineData("blend", "E0", 1140, 0.19315, 0.94738, 0.5613, 0.561, 0.0168, 1.0097, -1.37, 3.21)]
    [InlineData("fundamental", "E0", 1140, 0.19669, 0.95779, 0.5685, 0.549, 0.0253, 1.0282, 2.81, 4.12)]
    public void Scores_GoldenForecasts_AreTheScoringProgramsOwn(
        string kind, string? league, int matches, double rps, double logLoss, double brier, double accuracy, double calibration, double ratio, double open, double close)
    {
        if (!RealData.IsThere() || RealData.Reference is null)
        {
            return;
        }

        var score = GoldenScoreboard(kind).Scores.Single(row => row.League?.Code == league);

        Assert.Equal(matches, score.Model.Matches);
        Assert.Equal(
            (rps, logLoss, brier, accuracy, calibration),
            (Math.Round(score.Model.RankedProbabilityScore, 5), Math.Round(score.Model.LogLoss, 5), Math.Round(score.Model.BrierScore, 4),
                Math.Round(score.Model.Accuracy, 3), Math.Round(score.Model.CalibrationError, 4)));
        Assert.Equal((ratio, open, close), (Math.Round(score.RatioToClosing, 4), Math.Round(score.AgainstOpening.T, 2), Math.Round(score.AgainstClosing.T, 2)));
    }

    [Fact]
    public void Scores_Market_AreTheScoringProgramsOwn()
    {
        if (!RealData.IsThere() || RealData.Reference is null)
        {
            return;
        }

        var all = GoldenScoreboard("blend").Scores[^1];

        Assert.Equal((0.19695, 0.97501, 0.5810, 0.530, 0.0067), Rounded(all.Opening));
        Assert.Equal((0.19592, 0.97188, 0.5789, 0.537, 0.0091), Rounded(all.Closing));
    }

    [Fact]
    public void Scores_EchoOfTheOpeningPrice_AreTheOpenings()
    {
        var folder = Directory.CreateTempSubdirectory("sabiscore-scores-");
        try
        {
            var written = GeneratedSeasons.Write(folder.FullName, 2023, 1, [League.Eredivisie]);
            var board = new MarketScoreboard();
            foreach (var match in SeasonFiles.Read(folder.FullName, cancellationToken: TestContext.Current.CancellationToken).Matches)
            {
                board.Add(match, ReferencePrices.Fair(match.Opening)!.Value);
            }

            Assert.Equal([League.Eredivisie, null], board.Scores.Select(row => row.League));
            Assert.All(board.Scores, row => Assert.Equal(row.Opening, row.Model));
            Assert.Equal((written, 0, 0d), (board.Scores[^1].Model.Matches, board.Unpriced, board.Scores[^1].AgainstOpening.T));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (double Rps, double LogLoss, double Brier, double Accuracy, double Calibration) Rounded(ForecastScore score) =>
        (Math.Round(score.RankedProbabilityScore, 5), Math.Round(score.LogLoss, 5), Math.Round(score.BrierScore, 4),
            Math.Round(score.Accuracy, 3), Math.Round(score.CalibrationError, 4));

    private static MarketScoreboard GoldenScoreboard(string kind)
    {
        var board = new MarketScoreboard();
        foreach (var (match, forecast) in GoldenForecasts.Read(kind))
        {
            board.Add(match, forecast);
        }

        return board;
    }
}
