using System.Globalization;
using System.Text.Json;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Understat;

/// <summary>Reads the matches of a league's season: the list "dates", whose numbers are written as text.</summary>
internal static class LeagueDataReader
{
    /// <summary>No match comes near; a higher number is a fault.</summary>
    private const double Most = 20;

    public static IEnumerable<SourceExpectedGoals> Read(JsonRow root, League league, Season season, AnswerReading reading)
    {
        if (root.At("dates") is not { ValueKind: JsonValueKind.Array })
        {
            throw new UnexpectedAnswerException("The answer has no list of matches (dates).");
        }

        var seen = new HashSet<SourceNames>();
        foreach (var match in root.List("dates"))
        {
            // Matches to come stand in the same list, without numbers.
            if (match.At("isResult") is { ValueKind: JsonValueKind.False })
            {
                continue;
            }

            if (ReadMatch(match, league, season, reading) is { } row)
            {
                if (seen.Add(row.Clubs))
                {
                    yield return row;
                }
                else
                {
                    reading.Refuse(match, "h.title", row.Clubs.Home, "The match is there twice.");
                }
            }
        }
    }

    private static SourceExpectedGoals? ReadMatch(JsonRow match, League league, Season season, AnswerReading reading)
    {
        SourceExpectedGoals? Refuse(string field, string reason)
        {
            reading.Refuse(match, field, match.Shown(field.Split('.')), reason);
            return null;
        }

        if (match.At("isResult") is not { ValueKind: JsonValueKind.True })
        {
            return Refuse("isResult", "It does not say whether the match was played.");
        }

        if (match.Text("h", "title") is not { } home)
        {
            return Refuse("h.title", "The club's name is missing.");
        }

        if (match.Text("a", "title") is not { } away)
        {
            return Refuse("a.title", "The club's name is missing.");
        }

        if (home == away)
        {
            return Refuse("a.title", "A club cannot play itself.");
        }

        return Goals(match, "h") is not { } homeGoals ? Refuse("xG.h", "Not a number of expected goals.")
            : Goals(match, "a") is not { } awayGoals ? Refuse("xG.a", "Not a number of expected goals.")
            : new SourceExpectedGoals(league, season, new SourceNames(home, away), homeGoals, awayGoals, match.Place);
    }

    private static double? Goals(JsonRow match, string side)
    {
        var number = match.Number("xG", side)
            ?? (double.TryParse(match.Text("xG", side), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var written) ? written : null);
        return number is >= 0 and <= Most ? number : null;
    }
}
