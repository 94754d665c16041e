using System.Text.Json;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Data.Sources.TheOddsApi;

/// <summary>Reads the prices of an answer: a list of matches, each with bookmakers, each with markets, in any order.</summary>
internal static class EventReader
{
    private const string Draw = "Draw";
    private static readonly TimeSpan ClocksApart = TimeSpan.FromMinutes(5);

    public static IEnumerable<SourcePrice> Read(JsonRow root, League league, DateTimeOffset now, AnswerReading reading)
    {
        if (root.Element.ValueKind != JsonValueKind.Array)
        {
            throw new UnexpectedAnswerException("The answer is no list of matches.");
        }

        var seen = new HashSet<(SourceNames, string, Market)>();
        foreach (var (index, element) in root.Element.EnumerateArray().Index())
        {
            var match = new JsonRow(element, $"events[{index}]");
            if (match.Text("home_team") is not { } home || match.Text("away_team") is not { } away || home == away)
            {
                reading.Refuse(match, "home_team", match.Shown("home_team"), "A club's name is missing.");
                continue;
            }

            if (match.Moment("commence_time") is not { } kickoffAt)
            {
                reading.Refuse(match, "commence_time", match.Shown("commence_time"), "Not a time.");
                continue;
            }

            foreach (var bookmaker in match.List("bookmakers"))
            {
                foreach (var market in bookmaker.List("markets"))
                {
                    foreach (var price in ReadMarket(league, new SourceNames(home, away), kickoffAt, bookmaker, market, now, reading))
                    {
                        if (seen.Add((price.Clubs, price.Bookmaker, price.Market)))
                        {
                            yield return price;
                        }
                        else
                        {
                            reading.Refuse(market, null, price.Bookmaker, $"{price.Market} of this match and bookmaker is there twice.");
                        }
                    }
                }
            }
        }
    }

    private static IEnumerable<SourcePrice> ReadMarket(
        League league, SourceNames clubs, DateTimeOffset kickoffAt, JsonRow bookmaker, JsonRow market, DateTimeOffset now, AnswerReading reading)
    {
        // Lay prices of exchanges and markets that nobody asked for are passed over.
        if (market.Text("key") is not ("h2h" or "totals"))
        {
            yield break;
        }

        if (BookmakerCodes.Of(bookmaker.Text("key")) is not { } code)
        {
            reading.Refuse(bookmaker, "key", bookmaker.Shown("key"), "Not a bookmaker's key of at most 20 letters.");
            yield break;
        }

        if ((market.Moment("last_update") ?? bookmaker.Moment("last_update")) is not { } capturedAt || capturedAt > now + ClocksApart)
        {
            reading.Refuse(market, "last_update", market.Shown("last_update"), "When the prices were seen is missing or still to come.");
            yield break;
        }

        SourcePrice Price(Market of, double first, double second, double? third) => new()
        {
            League = league,
            Clubs = clubs,
            KickoffAt = kickoffAt,
            Date = UkDates.Of(kickoffAt),
            Bookmaker = code,
            Market = of,
            First = first,
            Second = second,
            Third = third,
            CapturedAt = capturedAt,
            Place = market.Place,
        };

        if (market.Text("key") == "h2h")
        {
            if (MatchOdds(market, clubs) is not { } odds)
            {
                reading.Refuse(market, "outcomes", null, "Not one price each for home, draw and away.");
            }
            else if (PricePlausibility.Fault(odds.Home, odds.Draw, odds.Away) is { } fault)
            {
                reading.Refuse(market, "outcomes", FormattableString.Invariant($"{odds.Home}/{odds.Draw}/{odds.Away}"), fault);
            }
            else
            {
                yield return Price(Market.MatchResult, odds.Home, odds.Draw, odds.Away);
            }

            yield break;
        }

        foreach (var line in market.List("outcomes").GroupBy(outcome => outcome.Number("point")))
        {
            var (over, under) = (line.SingleOrNull("Over"), line.SingleOrNull("Under"));
            if (line.Key is not (> 0 and < 20 and { } goals) || !double.IsInteger(goals * 4) || over is null || under is null)
            {
                reading.Refuse(market, "outcomes", line.Key?.ToString(System.Globalization.CultureInfo.InvariantCulture), "Not one price each for over and under a number of goals.");
            }
            else if (PricePlausibility.Fault(over.Value, under.Value) is { } fault)
            {
                reading.Refuse(market, "outcomes", FormattableString.Invariant($"{over}/{under}"), fault);
            }
            else
            {
                yield return Price(Market.TotalGoals(goals), over.Value, under.Value, null);
            }
        }
    }

    private static (double Home, double Draw, double Away)? MatchOdds(JsonRow market, SourceNames clubs)
    {
        var outcomes = market.List("outcomes").ToList();
        return outcomes.Count == 3
            && outcomes.SingleOrNull(clubs.Home) is { } home && outcomes.SingleOrNull(Draw) is { } draw && outcomes.SingleOrNull(clubs.Away) is { } away
            ? (home, draw, away)
            : null;
    }

    /// <summary>The price of the one outcome of this name; null where there is none, or several.</summary>
    private static double? SingleOrNull(this IEnumerable<JsonRow> outcomes, string name)
    {
        var found = outcomes.Where(outcome => outcome.Text("name") == name).Take(2).ToList();
        return found.Count == 1 ? found[0].Number("price") : null;
    }
}
