using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SabiScore.Data.Sources;
using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Sources.FootballDataCoUk;

/// <summary>Against golden_files.csv, which golden_files.py wrote from the same files without this reader.</summary>
public sealed class SeasonFilesTests
{
    [Fact]
    public void Read_RealFiles_HoldWhatAnIndependentReaderCounts()
    {
        if (!RealData.IsThere())
        {
            Assert.Equal(Generated.MatchesWritten, Generated.Read().Matches.Count);
            return;
        }

        using var golden = new StreamReader(typeof(SeasonFilesTests).Assembly.GetManifestResourceStream("golden_files.csv")!);
        var expected = golden.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];

        var set = SeasonFiles.Read(RealData.FootballData!, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(140, expected.Length);
        Assert.Equal(expected, set.Matches.Zip(set.Origins).GroupBy(entry => entry.Second.File, entry => entry.First).OrderBy(file => file.Key, StringComparer.Ordinal).Select(Summary));
        Assert.Equal(53_357, set.Matches.Count);
        Assert.Empty(set.Upcoming);
        Assert.Empty(set.UnresolvedNames);
        Assert.Equal(253, set.Clubs.Count);
        Assert.All(set.Problems, problem => Assert.Equal(ImportProblemKind.ValueDropped, problem.Kind));
        Assert.Equal(2, set.Problems.Count(problem => problem is { Column: "B365H", Value: "0" }));
        Assert.Equal(set.Matches.Select(match => match.Fixture).Order(FixtureOrder.Instance), set.Matches.Select(match => match.Fixture));
        Assert.Equal(53_357, set.Matches.Select(match => match.Fixture.Id).Distinct().Count());
    }

    [Fact]
    public void Read_RealFilesWithUnderstat_HaveTheirExpectedGoals()
    {
        if (!RealData.IsThere())
        {
            return;
        }

        var rows = Directory.GetFiles(RealData.Understat!, "*_????.csv").Sum(file => File.ReadLines(file).Count() - 1);

        var set = SeasonFiles.Read(RealData.FootballData!, RealData.Understat, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(rows, set.Matches.Count(match => !double.IsNaN(match.Home.ExpectedGoals)));
        Assert.Equal(rows, set.Matches.Count(match => !double.IsNaN(match.Away.ExpectedGoals)));
        var match = set.Matches.Single(match => match.Fixture is { HomeName: "Man United", AwayName: "Swansea", Season.StartYear: 2014 });
        Assert.Equal((1.16635, 0.278076), (match.Home.ExpectedGoals, match.Away.ExpectedGoals));
    }

    private static string Summary(IGrouping<string, PlayedMatch> file)
    {
        var matches = file.ToList();
        var lines = matches.Select(Line).Order(StringComparer.Ordinal);
        var boards = matches.SelectMany(match => new[] { match.Opening, match.Closing }).OfType<PriceBoard>().ToList();
        return string.Create(CultureInfo.InvariantCulture,
            $"{file.Key},{matches.Count},{matches.Sum(match => match.Result.HomeGoals)},{matches.Sum(match => match.Result.AwayGoals)},{matches.Sum(match => (match.Result.HalfTimeHomeGoals ?? 0) + (match.Result.HalfTimeAwayGoals ?? 0))},{matches.Sum(match => Sum(match.Home.Shots, match.Away.Shots))},{matches.Sum(match => match.Opening?.MatchOdds.Count ?? 0)},{matches.Sum(match => match.Closing?.MatchOdds.Count ?? 0)},{boards.Sum(board => Count(board.AverageTotal) + Count(board.PinnacleTotal) + Count(board.Bet365Total))},{boards.Count(board => board.AverageHandicap is not null)},{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..16]}");
    }

    private static double Sum(params double[] values) => values.Where(value => !double.IsNaN(value)).Sum();

    private static int Count(TwoWayPrice? price) => price is null ? 0 : 1;

    private static string Line(PlayedMatch match)
    {
        var (fixture, result, home, away) = (match.Fixture, match.Result, match.Home, match.Away);
        string Number(double value) => double.IsNaN(value) ? "" : value.ToString(CultureInfo.InvariantCulture);
        var london = TimeZoneInfo.ConvertTime(fixture.KickoffAt, TimeZoneInfo.FindSystemTimeZoneById("Europe/London"));
        string?[] parts =
        [
            fixture.Date.ToString("O", CultureInfo.InvariantCulture), fixture.HomeName, fixture.AwayName,
            $"{result.HomeGoals}", $"{result.AwayGoals}", $"{result.HalfTimeHomeGoals}", $"{result.HalfTimeAwayGoals}",
            Number(home.Shots), Number(away.Shots), Number(home.ShotsOnTarget), Number(away.ShotsOnTarget), Number(home.Fouls), Number(away.Fouls),
            Number(home.Corners), Number(away.Corners), Number(home.YellowCards), Number(away.YellowCards), Number(home.RedCards), Number(away.RedCards),
            fixture.Referee, fixture.KickoffKnown ? london.ToString("HH:mm", CultureInfo.InvariantCulture) : "",
            .. Prices(match.Opening), .. Prices(match.Closing),
        ];
        return string.Join('|', parts);
    }

    private static string[] Prices(PriceBoard? board)
    {
        if (board is null)
        {
            return ["", "", ""];
        }

        static string Thousandths(params double[] prices) => string.Join('/', prices.Select(price => (long)Math.Round(price * 1000)));
        var totals = new[] { ("Avg", board.AverageTotal), ("B365", board.Bet365Total), ("PS", board.PinnacleTotal) };
        return
        [
            string.Join(';', board.MatchOdds.Select(entry => $"{entry.Key.Code}={Thousandths(entry.Value.Home, entry.Value.Draw, entry.Value.Away)}")),
            string.Join(';', totals.Where(total => total.Item2 is not null).Select(total => $"{total.Item1}={Thousandths(total.Item2!.Value.First, total.Item2.Value.Second)}")),
            board.AverageHandicap is { } handicap ? $"{Thousandths(handicap.Line)}:{Thousandths(handicap.Price.First, handicap.Price.Second)}" : "",
        ];
    }
}
