using System.Globalization;

namespace SabiScore.Data.Tests.Sources.Live;

/// <summary>Answers written as the providers write them.</summary>
internal static class Written
{
    public static string Matches(params string[] matches) =>
        $$"""{"competition":{"code":"PL"},"matches":[{{string.Join(',', matches)}}]}""";

    public static string Match(int id, string home, string away, string utcDate, string status = "TIMED", string score = "null,null,null,null", string stage = "REGULAR_SEASON")
    {
        var goals = score.Split(',');
        return $$$"""
            {"id":{{{id}}},"competition":{"code":"PL"},"season":{"startDate":"2024-08-16"},"utcDate":"{{{utcDate}}}","status":"{{{status}}}","stage":"{{{stage}}}",
            "homeTeam":{"name":"{{{home}}}"},"awayTeam":{"name":"{{{away}}}"},"lastUpdated":"2024-08-20T01:00:00Z",
            "score":{"fullTime":{"home":{{{goals[0]}}},"away":{{{goals[1]}}} },"halfTime":{"home":{{{goals[2]}}},"away":{{{goals[3]}}} } } }
            """;
    }

    public static string Events(params string[] events) => $"[{string.Join(',', events)}]";

    public static string Event(string home, string away, string commenceTime, params string[] bookmakers) =>
        $$"""{"id":"x","sport_key":"soccer_epl","commence_time":"{{commenceTime}}","home_team":"{{home}}","away_team":"{{away}}","bookmakers":[{{string.Join(',', bookmakers)}}]}""";

    public static string Bookmaker(string key, string lastUpdate, params string[] markets) =>
        $$"""{"key":"{{key}}","last_update":"{{lastUpdate}}","markets":[{{string.Join(',', markets)}}]}""";

    public static string MatchOdds(string home, string away, double homePrice, double drawPrice, double awayPrice) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"key":"h2h","outcomes":[{"name":"{{away}}","price":{{awayPrice}}},{"name":"Draw","price":{{drawPrice}}},{"name":"{{home}}","price":{{homePrice}}}]}""");

    public static string Totals(double line, double over, double under) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"key":"totals","outcomes":[{"name":"Over","price":{{over}},"point":{{line}}},{"name":"Under","price":{{under}},"point":{{line}}}]}""");

    /// <summary>understat.com's answer: numbers are text, and what a match has not got is null.</summary>
    public static string LeagueData(params string[] dates) => $$"""{"teams":{},"players":[],"dates":[{{string.Join(',', dates)}}]}""";

    public static string Played(string home, string away, string homeGoals = "\"1.16635\"", string awayGoals = "\"0.278076\"") => $$$"""
        {"id":"26602","isResult":true,"h":{"id":"83","title":"{{{home}}}","short_title":"H"},"a":{"id":"80","title":"{{{away}}}","short_title":"A"},
        "goals":{"h":"2","a":"0"},"xG":{"h":{{{homeGoals}}},"a":{{{awayGoals}}} },"datetime":"2024-08-17 14:00:00","forecast":{"w":"0.6","d":"0.3","l":"0.1"}}
        """;

    public static string ToCome(string home, string away) => $$$"""
        {"id":"26603","isResult":false,"h":{"id":"83","title":"{{{home}}}"},"a":{"id":"80","title":"{{{away}}}"},"goals":{"h":null,"a":null},"xG":{"h":null,"a":null},"datetime":"2025-05-17 14:00:00"}
        """;
}
