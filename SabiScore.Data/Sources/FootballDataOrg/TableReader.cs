using SabiScore.Data.Sources.Fetching;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.FootballDataOrg;

/// <summary>Reads the whole table of an answer, not those of home and away matches alone.</summary>
internal static class TableReader
{
    public static IEnumerable<SourceTableLine> Read(JsonRow root, AnswerReading reading)
    {
        if (root.At("standings") is not { ValueKind: System.Text.Json.JsonValueKind.Array })
        {
            throw new UnexpectedAnswerException("The answer has no standings.");
        }

        if (!DateOnly.TryParse(root.Text("season", "startDate"), System.Globalization.CultureInfo.InvariantCulture, out var begins))
        {
            throw new UnexpectedAnswerException("The answer does not say which season it is of.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in root.List("standings").Where(standing => standing.Text("type") == "TOTAL").SelectMany(standing => standing.List("table")))
        {
            if (ReadLine(line, new Season(begins.Year), reading) is { } read)
            {
                if (seen.Add(read.Club))
                {
                    yield return read;
                }
                else
                {
                    reading.Refuse(line, "team.name", read.Club, "The club is there twice.");
                }
            }
        }
    }

    private static SourceTableLine? ReadLine(JsonRow line, Season season, AnswerReading reading)
    {
        if (line.Text("team", "name") is not { } club)
        {
            reading.Refuse(line, "team.name", null, "The club's name is missing.");
            return null;
        }

        if (line.Whole("position") is not (> 0 and { } position)
            || line.Whole("won") is not (>= 0 and { } won) || line.Whole("draw") is not (>= 0 and { } drawn) || line.Whole("lost") is not (>= 0 and { } lost)
            || line.Whole("goalsFor") is not (>= 0 and { } scored) || line.Whole("goalsAgainst") is not (>= 0 and { } conceded)
            || line.Whole("points") is not { } points)
        {
            reading.Refuse(line, null, club, "A number is missing, or cannot be.");
            return null;
        }

        if (line.Whole("playedGames") != won + drawn + lost)
        {
            reading.Refuse(line, "playedGames", line.Shown("playedGames"), $"{won} won, {drawn} drawn and {lost} lost are not so many matches.");
            return null;
        }

        return new SourceTableLine(season, position, club, won, drawn, lost, scored, conceded, points, line.Place);
    }
}
