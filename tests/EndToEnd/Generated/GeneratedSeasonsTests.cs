using System.Security.Cryptography;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;

namespace SabiScore.EndToEnd.Generated;

public sealed class GeneratedSeasonsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sabiscore-generated-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Write_AllLeagues_GivesEveryMatchOfEverySeason()
    {
        var matches = GeneratedSeasons.Write(_folder, 2022, 2);

        // 380 in England, Spain and Italy; 552 in the Championship; 306 in Germany, France and the Netherlands.
        Assert.Equal(2 * ((3 * 380) + 552 + (3 * 306)), matches);
        Assert.Equal(14, Directory.GetFiles(_folder, "*.csv").Length);
        foreach (var file in Directory.GetFiles(_folder, "*.csv"))
        {
            var rows = File.ReadAllLines(file).Select(line => line.Split(',')).ToList();
            Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
            var pairs = rows.Skip(1).Select(row => (Home: row[3], Away: row[4])).ToList();
            var clubs = pairs.Select(pair => pair.Home).Distinct().Count();
            Assert.Equal(clubs * (clubs - 1), pairs.Distinct().Count());
        }
    }

    [Fact]
    public void Write_Twice_GivesTheSameFiles()
    {
        var other = Path.Combine(_folder, "again");
        GeneratedSeasons.Write(_folder, 2023, 2, [League.Eredivisie]);
        GeneratedSeasons.Write(other, 2023, 2, [League.Eredivisie]);

        Assert.Equal(Hashes(_folder), Hashes(other));
    }

    [Fact]
    public void Write_LaterSeason_RelegatesThree()
    {
        GeneratedSeasons.Write(_folder, 2022, 2, [League.PremierLeague]);

        var first = Clubs("E0_2223.csv");
        var second = Clubs("E0_2324.csv");
        Assert.Equal(17, first.Intersect(second).Count());
    }

    private static List<string> Hashes(string folder) =>
        [.. Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal).Select(file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))))];

    private HashSet<string> Clubs(string file) => [.. File.ReadAllLines(Path.Combine(_folder, file)).Skip(1).Select(line => line.Split(',')[3])];
}
