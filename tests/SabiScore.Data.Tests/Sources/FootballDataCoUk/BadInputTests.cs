using System.Text;
using SabiScore.Data.Sources;
using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Data.Tests.Sources.FootballDataCoUk;

public sealed class BadInputTests : IDisposable
{
    private const string Header = "Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,HTHG,HTAG,HTR,HS,B365H,B365D,B365A";
    private const string Sound = "E0,17/08/2024,15:00,Arsenal,Wolves,2,0,H,1,0,H,18,1.2,7,13";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sabiscore-bad-");

    [Theory]
    [InlineData("E0,17/08/2024,15:00,Chelsea,Everton,,0,H,1,0,H,18,2,3,4", "FTHG", "missing")]
    [InlineData("E0,17/08/2024,15:00,Chelsea,Everton,,,H,,,,18,2,3,4", "FTHG", "missing")]
    [InlineData("E0,17/08/2024,15:00,Chelsea,Everton,two,0,H,1,0,H,18,2,3,4", "FTHG", "Not a number of goals")]
    [InlineData("E0,17/08/2024,15:00,Chelsea,Everton,-1,0,A,0,0,D,18,2,3,4", "FTHG", "Not a number of goals")]
    [InlineData("E0,17/08/2024,15:00,Chelsea,Everton,31,0,H,0,0,D,18,2,3,4", "FTHG", "Not a number of goals")]
    [InlineData("E0,31/02/2025,15:00,Chelsea,Everton,2,0,H,1,0,H,18,2,3,4", "Date", "Not a date")]
    [InlineData("E0,08/17/2024,15:00,Chelsea,Everton,2,0,H,1,0,H,18,2,3,4", "Date", "Not a date")]
    [InlineData("E9,17/08/2024,15:00,Chelsea,Everton,2,0,H,1,0,H,18,2,3,4", "Div", "Not one of the seven leagues")]
    [InlineData(",17/08/2024,15:00,Chelsea,Everton,2,0,H,1,0,H,18,2,3,4", "Div", "Not one of the seven leagues")]
    [InlineData("E0,17/08/2024,15:00,Chelsea,Everton,2,0,A,1,0,H,18,2,3,4", "FTR", "contradicts the score 2-0")]
    [InlineData("E0,17/08/2024,15:00,Chelsea,Everton,2,0,H,3,0,H,18,2,3,4", "HTHG", "More goals at half-time (3-0)")]
    [InlineData("E0,17/08/2024,15:00,Chelsea,,2,0,H,1,0,H,18,2,3,4", "AwayTeam", "missing")]
    [InlineData("E0,17/08/2024,15:00,Chelsea,Chelsea,2,0,H,1,0,H,18,2,3,4", "AwayTeam", "cannot play itself")]
    [InlineData("E0,17/08/2024,15:00,Chelsea,Everton,2,0,H,1,0", null, "cut short: 10 of 15 fields")]
    [InlineData("E0,17/08/2024,15:00,Arsenal,Wolves,2,0,H,1,0,H,18,2,3,4", null, "The same match as in a.csv:2")]
    public void Read_BadRow_IsReportedAndTheOthersGoIn(string row, string? column, string reason)
    {
        Write("a.csv", Header, Sound, row, "E0,18/08/2024,14:00,Brighton,Fulham,1,1,D,0,0,D,9,2,3,4");

        var set = Read();

        Assert.Equal(["Arsenal", "Brighton"], set.Matches.Select(match => match.Fixture.HomeName));
        var problem = Assert.Single(set.Problems);
        Assert.Equal((ImportProblemKind.RowRefused, "a.csv", 3, column), (problem.Kind, problem.File, problem.Line, problem.Column));
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "greater than 1")]
    [InlineData("1", "greater than 1")]
    [InlineData("-2.5", "greater than 1")]
    [InlineData("#", "Not a number")]
    [InlineData("1e400", "Not a number")]
    public void Read_PriceThatIsNone_IsDroppedAndTheRowKept(string price, string reason)
    {
        Write("a.csv", Header, $"E0,17/08/2024,15:00,Arsenal,Wolves,2,0,H,1,0,H,18,{price},7,13");

        var set = Read();

        Assert.Null(Assert.Single(set.Matches).Opening);
        var problem = Assert.Single(set.Problems);
        Assert.Equal((ImportProblemKind.ValueDropped, 2, "B365H", price), (problem.Kind, problem.Line, problem.Column, problem.Value));
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ImplausiblyHighPrice_IsKeptAsTheSourceHasIt()
    {
        Write("a.csv", Header, "E0,17/08/2024,15:00,Arsenal,Wolves,2,0,H,1,0,H,18,219,7,13");

        var set = Read();

        Assert.Equal(219, Assert.Single(set.Matches).Opening![Bookmaker.Bet365]!.Value.Home);
        Assert.Empty(set.Problems);
    }

    [Fact]
    public void Read_FilesThatAreNone_AreRefusedWithTheirReason()
    {
        Write("a.csv", Header, Sound);
        Write("empty.csv");
        Write("blank.csv", "", "  ", "");
        Write("page.csv", "<!DOCTYPE html>", "<html><body>Not found</body></html>");
        Write("other.csv", "date,home,away", "2024-08-17,Arsenal,Wolves");
        File.WriteAllBytes(Path.Combine(folder.FullName, "rubbish.csv"), [0x50, 0x4B, 3, 4, 0, 0, 255]);

        var set = Read();

        Assert.Single(set.Matches);
        Assert.Equal(
            [
                ("blank.csv", "The file is empty."),
                ("empty.csv", "The file is empty."),
                ("other.csv", "The first line is no header of football-data.co.uk: it lacks Div, Date, HomeTeam, AwayTeam, FTHG, FTAG."),
                ("page.csv", "The file is a web page (HTML or XML), not CSV."),
                ("rubbish.csv", "The file is binary, not text."),
            ],
            set.Problems.Select(problem => (problem.File, problem.Reason)));
        Assert.All(set.Problems, problem => Assert.Equal(ImportProblemKind.FileRefused, problem.Kind));
    }

    [Fact]
    public void Read_TruncatedFile_LosesItsLastRowOnly()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "a.csv"), $"{Header}\n{Sound}\nE0,18/08/2024,14:00,Brighton,Fulham,1,1,D,0,0,D,9,2.1");

        var set = Read();

        Assert.Single(set.Matches);
        Assert.Equal(3, Assert.Single(set.Problems).Line);
    }

    [Fact]
    public void Read_RowOfAnotherDivisionOrSeasonThanItsFile_IsRefused()
    {
        var clubs = Enumerable.Range(0, 12).Select(i => $"Club {(char)('A' + i)}{new string((char)('a' + i), 6)}").ToArray();
        var rows = clubs.Select((club, i) => $"E0,{17 + i}/08/2024,15:00,{club},{clubs[(i + 1) % 12]},2,0,H,1,0,H,18,2,3,4").ToArray();
        Write("a.csv", [Header, .. rows, "D1,17/08/2024,15:00,Bayern Munich,Augsburg,2,0,H,1,0,H,18,2,3,4"]);
        Write("b.csv", [Header, .. rows.Select(row => row.Replace("E0", "E1", StringComparison.Ordinal)), "E1,17/08/2014,15:00,Derby,Leeds,2,0,H,1,0,H,18,2,3,4"]);

        var set = Read();

        Assert.Equal(24, set.Matches.Count);
        Assert.Equal(
            [("a.csv", "Div", "D1", "Wrong for this file: the others are of E0."), ("b.csv", "Date", "17/08/2014", "Wrong for this file: the others are of the season 2024/25.")],
            set.Problems.Select(problem => (problem.File, problem.Column, problem.Value, problem.Reason)));
    }

    [Fact]
    public void Read_RowsWithoutResult_AreToComeAfterTheLastResultAndMissingBefore()
    {
        Write("E0.csv", Header, Sound, "E0,16/08/2024,20:00,Man United,Fulham,,,,,,,,1.6,4.2,5.25");
        Write("fixtures.csv", "Div,Date,Time,HomeTeam,AwayTeam,Referee,B365H,B365D,B365A,FTHG,FTAG", "E0,24/08/2024,12:30,Brighton,Chelsea,A Taylor,2.5,3.5,2.7,,", "E0,17/08/2024,15:00,Arsenal,Wolves,,1.3,5,9,,");

        var set = Read();

        Assert.Single(set.Matches);
        var upcoming = Assert.Single(set.Upcoming);
        Assert.Equal(("Brighton", "A Taylor", 2.5), (upcoming.Fixture.HomeName, upcoming.Fixture.Referee, upcoming.Prices![Bookmaker.Bet365]!.Value.Home));
        Assert.Equal(new DateTimeOffset(2024, 8, 24, 11, 30, 0, TimeSpan.Zero), upcoming.Fixture.KickoffAt);
        Assert.Equal(("E0.csv", 3, "FTHG"), (Assert.Single(set.Problems).File, set.Problems[0].Line!.Value, set.Problems[0].Column));
    }

    [Fact]
    public void Read_EveryOddFormOfTheSource_IsReadAlike()
    {
        string[] rows = ["N1,13/08/10,Roda JC ,Sparta,3,1,H,2,0,H,NA,,,,1.95,3.4,NA", ",,,,,,,,,,,,,,,,", "N1,14/08/10,Ajax ,\"Groningen\",2,2,D,1,1,D,12,,,,1.2,6,11"];
        var text = "Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,FTR,HTHG,HTAG,HTR,HS,,, ,B365H,B365D,B365A\r\n" + string.Join("\r\n", rows.Select(row => row + ",,,")) + "\r\n";
        File.WriteAllBytes(Path.Combine(folder.FullName, "bom.csv"), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
        File.WriteAllBytes(Path.Combine(folder.FullName, "latin.csv"), Encoding.Latin1.GetBytes("Div,Date,HomeTeam,AwayTeam,FTHG,FTAG\nSP1,14/08/2010,Málaga,Córdoba,1,0\n"));

        var set = Read();

        Assert.Equal(["Roda-Sparta Rotterdam 3-1", "Ajax-Groningen 2-2", "Málaga-Córdoba 1-0"],
            set.Matches.Select(match => $"{match.Fixture.HomeName}-{match.Fixture.AwayName} {match.Result.HomeGoals}-{match.Result.AwayGoals}"));
        Assert.Equal((null, 1.2), (set.Matches[0].Opening, set.Matches[1].Opening![Bookmaker.Bet365]!.Value.Home));
        Assert.Equal((double.NaN, 12), (set.Matches[0].Home.Shots, set.Matches[1].Home.Shots));
        Assert.Equal(4, set.Matches.Select((_, i) => set.Origins[i].Line).Where((_, i) => set.Matches[i].Fixture.HomeName == "Ajax").Single());
        Assert.Empty(set.Problems);
    }

    [Fact]
    public void Read_PrefixesThatContainOneAnother_AreToldApart()
    {
        string[] codes = ["B365", "BF", "BFE", "BFD", "BV", "VC", "LB", "PS", "1XB", "BMGM", "Avg", "Max", "NEW"];
        var columns = codes.SelectMany((code, i) => new[] { (Name: code, Price: 2 + (i / 100.0)), (Name: code + "C", Price: 4 + (i / 100.0)) }).Reverse().ToList();
        Write("a.csv",
            "Div,Date,HomeTeam,AwayTeam,FTHG,FTAG," + string.Join(',', columns.SelectMany(column => "HDA".Select(outcome => column.Name + outcome))),
            "E0,17/08/2024,Arsenal,Wolves,2,0," + string.Join(',', columns.SelectMany(column => "012".Select(more => FormattableString.Invariant($"{column.Price + (more - '0')}")))));

        var match = Assert.Single(Read().Matches);

        Assert.Equal(codes.Order(StringComparer.Ordinal), match.Opening!.MatchOdds.Select(entry => entry.Key.Code));
        Assert.Equal(codes.Order(StringComparer.Ordinal), match.Closing!.MatchOdds.Select(entry => entry.Key.Code));
        Assert.All(codes, code => Assert.Equal(2 + (Array.IndexOf(codes, code) / 100.0), match.Opening[Bookmaker.FromCode(code)]!.Value.Home, 9));
        Assert.All(codes, code => Assert.Equal(4 + (Array.IndexOf(codes, code) / 100.0), match.Closing[Bookmaker.FromCode(code)]!.Value.Home, 9));
    }

    [Fact]
    public void Read_Misspelling_IsRefusedAndNamesWhatItLooksLike()
    {
        string[] clubs = ["Arsenal", "Wolves", "Everton", "Brighton"];
        var rows = clubs.SelectMany((home, i) => clubs.Where(away => away != home).Select((away, j) => $"E0,{1 + (i * 7) + (j * 2):00}/09/2024,15:00,{home},{away},1,0,H,0,0,D,5,2,3,4"));
        Write("a.csv", [Header, .. rows, "E0,28/10/2024,15:00,Arsenl,Everton,1,0,H,0,0,D,5,2,3,4"]);

        var set = Read();

        Assert.Equal(12, set.Matches.Count);
        Assert.Equal(clubs.Order(StringComparer.Ordinal), set.Clubs.Select(club => club.Name));
        Assert.Equal(("Arsenl", "Arsenal"), (Assert.Single(set.UnresolvedNames).Name, set.UnresolvedNames[0].Resembles));
        Assert.Equal((ImportProblemKind.UnknownClub, 14, "HomeTeam"), (Assert.Single(set.Problems).Kind, set.Problems[0].Line!.Value, set.Problems[0].Column));
    }

    [Fact]
    public void Read_PromotedClub_IsAdmittedFromItsFirstMatch()
    {
        KnownClub[] known = [new(new ClubId(7), "France", "Paris SG", []), new(new ClubId(9), "France", "Lyon", ["Olympique Lyon"]), new(new ClubId(4), "France", "Nice", [])];
        Write("F1.csv", Header, "F1,17/08/2025,15:00,Paris FC,Olympique Lyon,1,0,H,0,0,D,5,2,3,4", "F1,18/08/2025,20:00,Paris SG,Nice,1,0,H,0,0,D,5,2,3,4");

        var set = SeasonFiles.Read(folder.FullName, known: known, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([("Lyon", 9, false), ("Nice", 4, false), ("Paris FC", 10, true), ("Paris SG", 7, false)], set.Clubs.Select(club => (club.Name, club.Id.Value, club.IsNew)));
        Assert.Empty(set.Problems);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private MatchSet Read() => SeasonFiles.Read(folder.FullName, cancellationToken: TestContext.Current.CancellationToken);

    private void Write(string file, params string[] lines) => File.WriteAllLines(Path.Combine(folder.FullName, file), lines);
}
