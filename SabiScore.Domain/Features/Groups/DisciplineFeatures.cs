using SabiScore.Domain.Features.State;
using SabiScore.Domain.Features.Views;

namespace SabiScore.Domain.Features.Groups;

/// <summary>The referee's past matches, and the clubs' fouls and cards.</summary>
internal static class DisciplineFeatures
{
    private const int Latest = 5;

    public static FeatureGroup Create()
    {
        var group = new FeatureGroup("referee and discipline", "football-data.co.uk statistics");
        AddReferee(group, "matches", "matches", "Matches of the referee so far", referee => referee.Matches);
        AddReferee(group, "cards", "cards", "Cards the referee gives a match (a red one counts two), slow mean", referee => referee.Cards);
        AddReferee(group, "fouls", "fouls", "Fouls a match of the referee, slow mean", referee => referee.Fouls);
        AddReferee(group, "home", "share", "Home wins minus away wins under the referee, slow mean", referee => referee.Home);
        AddReferee(
            group, "away_cards", "cards", "Cards of the away side minus those of the home side under the referee, slow mean",
            referee => referee.CardsAgainstAway);
        AddReferee(group, "goals", "goals", "Goals a match under the referee, slow mean", referee => referee.Goals);
        AddMean(group, "fouls", "fouls", "Fouls by the {club}", ClubStatistic.Fouls);
        AddMean(group, "fouls_drawn", "fouls", "Fouls against the {club}", ClubStatistic.FoulsDrawn);
        AddMean(group, "yellow_cards", "cards", "Yellow cards of the {club}", ClubStatistic.Yellows);
        AddMean(group, "yellow_cards_drawn", "cards", "Yellow cards of the opponents of the {club}", ClubStatistic.YellowsDrawn);
        AddMean(group, "red_cards", "cards", "Red cards of the {club}", ClubStatistic.Reds);
        group.AddSides("red_last", "cards", "Red cards of the {club} in its last match, whose players are banned now", RedsLast);
        group.AddSides("yellows_last5", "cards", "Yellow cards of the {club} in its last 5 matches", YellowsLast);
        return group;
    }

    private static void AddReferee(FeatureGroup group, string name, string unit, string words, Func<RefereeRecord, double> compute) =>
        group.Add("referee_" + name, unit, words, match => match.Referee is { } referee ? compute(referee) : double.NaN);

    private static void AddMean(FeatureGroup group, string name, string unit, string words, ClubStatistic statistic) =>
        group.AddSides(name, unit, words + " a match, span 15 matches", side => side.Mean(MeanWindow.Slow, statistic));

    private static double RedsLast(SideView side) =>
        side.Club.Recent.Latest is [{ Reds: >= 0 } last, ..] ? last.Reds : double.NaN;

    private static double YellowsLast(SideView side)
    {
        var (sum, known) = (0, 0);
        var latest = side.Club.Recent.Latest;
        foreach (var match in latest[..Math.Min(latest.Length, Latest)])
        {
            sum += Math.Max(match.Yellows, 0);
            known += match.Yellows >= 0 ? 1 : 0;
        }

        return known == Latest ? sum : double.NaN;
    }
}
