using SabiScore.Data.Sources.Fetching;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.FootballDataOrg;

/// <summary>Reads the matches of an answer.</summary>
internal static class MatchReader
{
    private const string League = "REGULAR_SEASON";

    public static IEnumerable<SourceFixture> Read(JsonRow root, AnswerReading reading)
    {
        if (root.At("matches") is not { ValueKind: System.Text.Json.JsonValueKind.Array })
        {
            throw new UnexpectedAnswerException("The answer has no list of matches.");
        }

        var seen = new HashSet<int>();
        foreach (var match in root.List("matches"))
        {
            // Play-offs of a league are no part of its season.
            if (match.Text("stage") is { } stage && stage != League)
            {
                continue;
            }

            if (match.Whole("id") is { } id && !seen.Add(id))
            {
                reading.Refuse(match, "id", match.Shown("id"), "The match is there twice.");
            }
            else if (ReadMatch(match, root, reading) is { } fixture)
            {
                yield return fixture;
            }
        }
    }

    private static SourceFixture? ReadMatch(JsonRow match, JsonRow root, AnswerReading reading)
    {
        SourceFixture? Refuse(string field, string reason)
        {
            reading.Refuse(match, field, match.Shown(field.Split('.')), reason);
            return null;
        }

        var code = match.Text("competition", "code") ?? root.Text("competition", "code");
        if (Domain.Football.League.All.FirstOrDefault(league => league.FootballDataOrgCode == code) is not { } league)
        {
            return Refuse("competition.code", "Not one of the seven leagues.");
        }

        if (match.Moment("utcDate") is not { } kickoffAt)
        {
            return Refuse("utcDate", "Not a time.");
        }

        if (MatchStates.Of(match.Text("status")) is not { } state)
        {
            return Refuse("status", "A state that is not known.");
        }

        if (match.Text("homeTeam", "name") is not { } home)
        {
            return Refuse("homeTeam.name", "The club's name is missing.");
        }

        if (match.Text("awayTeam", "name") is not { } away)
        {
            return Refuse("awayTeam.name", "The club's name is missing.");
        }

        if (home == away)
        {
            return Refuse("awayTeam.name", "A club cannot play itself.");
        }

        var score = Score(match);
        if (state is FixtureState.Finished or FixtureState.Awarded && score is null)
        {
            return Refuse("score", "The match is over and has no score that can be.");
        }

        // An hour that is not settled is midnight, or a guess.
        var known = state != FixtureState.Scheduled;
        var date = UkDates.Of(kickoffAt);
        return new SourceFixture
        {
            League = league,
            Season = match.Text("season", "startDate") is { } start && DateOnly.TryParse(start, System.Globalization.CultureInfo.InvariantCulture, out var begins) ? new Season(begins.Year) : Season.Of(date),
            Clubs = new SourceNames(home, away),
            KickoffAt = known ? kickoffAt : new DateTimeOffset(DateOnly.FromDateTime(kickoffAt.UtcDateTime), new TimeOnly(12, 0), TimeSpan.Zero),
            KickoffKnown = known,
            State = state,
            Score = score,
            Minute = match.Whole("minute"),
            UpdatedAt = match.Moment("lastUpdated"),
            Place = match.Place,
        };
    }

    /// <summary>Null before kick-off, and where it cannot be.</summary>
    private static MatchResult? Score(JsonRow match)
    {
        if (match.Whole("score", "fullTime", "home") is not ({ } home and >= 0 and < 100) || match.Whole("score", "fullTime", "away") is not ({ } away and >= 0 and < 100))
        {
            return null;
        }

        var (halfHome, halfAway) = (match.Whole("score", "halfTime", "home"), match.Whole("score", "halfTime", "away"));
        var halfCanBe = halfHome is >= 0 && halfAway is >= 0 && halfHome <= home && halfAway <= away;
        return new MatchResult(home, away, halfCanBe ? halfHome : null, halfCanBe ? halfAway : null);
    }
}
