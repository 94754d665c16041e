using SabiScore.Data.Sources.ClubFacts;

namespace SabiScore.Data.Tests.Sources.ClubFacts;

public sealed class ClubFactsFileTests
{
    [Fact]
    public void Read_SoundAndBadLines_KeepsTheSoundOnes()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("sabiscore-facts-").FullName, "facts.csv");
        File.WriteAllLines(path,
        [
            "country,club,from,key,value",
            "England,Leeds,2024-08-01,wages_million,41.5",
            "England,Leeds,01/08/2024,wages_million,41.5",
            "England,Leeds,2024-08-01,wages_million,lots",
            "England,,2024-08-01,wages_million,1",
            "Netherlands,Ajax,2000-01-01,latitude,52.3143",
        ]);

        var content = ClubFactsFile.Read(path);

        Assert.Equal(
            [new ClubFactLine(2, "England", "Leeds", new DateOnly(2024, 8, 1), "wages_million", 41.5), new ClubFactLine(6, "Netherlands", "Ajax", new DateOnly(2000, 1, 1), "latitude", 52.3143)],
            content.Lines);
        Assert.Equal([(3, "from"), (4, "value"), (5, "club")], content.Problems.Select(problem => (problem.Line!.Value, problem.Column!)));
    }
}
