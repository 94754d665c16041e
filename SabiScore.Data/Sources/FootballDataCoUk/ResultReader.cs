using System.Globalization;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.FootballDataCoUk;

/// <summary>Score of a row, refused where it contradicts itself.</summary>
internal static class ResultReader
{
    private const int GreatestScore = 30;
    private static readonly string[] Scores = ["FTHG", "FTAG", "FTR", "HTHG", "HTAG", "HTR"];

    /// <summary>Whether the row says nothing at all of a result, as one of a match to come.</summary>
    public static bool IsToBePlayed(RowCells row) => Array.TrueForAll(Scores, row.IsEmpty);

    /// <summary>The score; null, with the reason reported, where it is not one.</summary>
    public static MatchResult? Read(RowCells row)
    {
        if (!Goals(row, "FTHG", out var home) || !Goals(row, "FTAG", out var away) || !Goals(row, "HTHG", out var halfTimeHome) || !Goals(row, "HTAG", out var halfTimeAway))
        {
            return null;
        }

        if (home is null || away is null)
        {
            row.Refuse(home is null ? "FTHG" : "FTAG", "The goals are missing.");
            return null;
        }

        if (halfTimeHome > home || halfTimeAway > away)
        {
            row.Refuse(halfTimeHome > home ? "HTHG" : "HTAG", $"More goals at half-time ({halfTimeHome}-{halfTimeAway}) than at the end ({home}-{away}).");
            return null;
        }

        var result = new MatchResult(home.Value, away.Value, halfTimeHome, halfTimeAway);
        if (row.Text("FTR") is { Length: > 0 } letter && letter != Letter(result.Outcome))
        {
            row.Refuse("FTR", string.Create(CultureInfo.InvariantCulture, $"The result contradicts the score {home}-{away}."));
            return null;
        }

        return result;
    }

    private static bool Goals(RowCells row, string column, out int? goals)
    {
        var text = row.Text(column);
        goals = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (text.Length == 0 || goals is <= GreatestScore)
        {
            return true;
        }

        row.Refuse(column, $"Not a number of goals from 0 to {GreatestScore}.");
        return false;
    }

    private static string Letter(Outcome outcome) => outcome switch
    {
        Outcome.Home => "H",
        Outcome.Draw => "D",
        _ => "A",
    };
}
