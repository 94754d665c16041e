using SabiScore.Domain.Features.Views;
using SabiScore.Domain.Football;

namespace SabiScore.Domain.Features.Groups;

/// <summary>What matters in the Championship only: money, the years after relegation, and the play-off places.</summary>
internal static class ChampionshipFeatures
{
    private const int MostYears = 10;

    public static FeatureGroup Create()
    {
        var group = new FeatureGroup("Championship", "football-data.co.uk results", League.Championship.Code);
        AddMoney(group, "e1_wage_ratio", "Wages", ClubFactKeys.Wages);
        AddMoney(group, "e1_squad_value_ratio", "Squad value", ClubFactKeys.SquadValue);
        AddMoney(group, "e1_revenue_ratio", "Revenue", ClubFactKeys.Revenue);
        Add(
            group, "e1_net_spend", "million euro", "Net transfer spending, home minus away",
            match => match.Home.Facts[ClubFactKeys.NetSpend] - match.Away.Facts[ClubFactKeys.NetSpend], "ClubFacts");
        Add(
            group, "e1_home_parachute", "million pounds", "Parachute payment of the home club",
            match => match.Home.Facts[ClubFactKeys.Parachute], "ClubFacts");
        Add(
            group, "e1_away_parachute", "million pounds", "Parachute payment of the away club",
            match => match.Away.Facts[ClubFactKeys.Parachute], "ClubFacts");
        Add(
            group, "e1_home_since_top", "seasons", "Seasons since the home club was in the Premier League, at most 10",
            match => SinceTop(match, match.Fixture.Home));
        Add(
            group, "e1_away_since_top", "seasons", "Seasons since the away club was in the Premier League, at most 10",
            match => SinceTop(match, match.Fixture.Away));
        Add(
            group, "e1_top_seasons", "seasons", "Premier League seasons among the last ten, home minus away",
            match => TopSeasons(match, match.Fixture.Home) - TopSeasons(match, match.Fixture.Away));
        Add(
            group, "e1_from_below", "sign", "1 where only the home club came up from below, −1 where only the away club did",
            match => FromBelow(match, match.Home) - FromBelow(match, match.Away));
        Add(
            group, "e1_home_playoff_pressure", "points a match", "Points of the home club beyond the last play-off place, for each match left",
            match => Pressure(match.Home.Standing, match.Home.Standing.ToPlayoff));
        Add(
            group, "e1_away_playoff_pressure", "points a match", "Points of the away club beyond the last play-off place, for each match left",
            match => Pressure(match.Away.Standing, match.Away.Standing.ToPlayoff));
        Add(
            group, "e1_home_promotion_pressure", "points a match", "Points of the home club beyond the last place promoted directly, for each match left",
            match => Pressure(match.Home.Standing, match.Home.Standing.ToEurope));
        Add(
            group, "e1_away_promotion_pressure", "points a match", "Points of the away club beyond the last place promoted directly, for each match left",
            match => Pressure(match.Away.Standing, match.Away.Standing.ToEurope));
        Add(
            group, "e1_home_relegation_pressure", "points a match", "Points of the home club beyond the first place relegated, for each match left",
            match => Pressure(match.Home.Standing, match.Home.Standing.ToRelegation));
        Add(
            group, "e1_away_relegation_pressure", "points a match", "Points of the away club beyond the first place relegated, for each match left",
            match => Pressure(match.Away.Standing, match.Away.Standing.ToRelegation));
        return group;
    }

    private static void AddMoney(FeatureGroup group, string name, string words, string key) => Add(
        group, name, "log ratio", words + ", log of home over away", match => Math.Log(match.Home.Facts[key] / match.Away.Facts[key]), "ClubFacts");

    private static void Add(FeatureGroup group, string name, string unit, string meaning, Func<MatchView, double> compute, string? source = null) =>
        group.Add(name, unit, meaning, match => match.Fixture.League == League.Championship ? compute(match) : double.NaN, source);

    private static double Pressure(StandingView standing, double points) => points / (standing.MatchesLeft + 1);

    private static double FromBelow(MatchView match, SideView side) =>
        side.IsPromoted && SinceTop(match, side.Side == Side.Home ? match.Fixture.Home : match.Fixture.Away) > 1 ? 1 : 0;

    // The history must have had a Premier League season to tell.
    private static double SinceTop(MatchView match, ClubId club)
    {
        if (match.TopFlight is not { Clubs.Count: > 0 } top)
        {
            return double.NaN;
        }

        for (var years = 1; years < MostYears; years++)
        {
            if (top.Club(club)?.PlayedIn(new Season(match.Fixture.Season.StartYear - years)) == true)
            {
                return years;
            }
        }

        return MostYears;
    }

    private static double TopSeasons(MatchView match, ClubId club)
    {
        if (match.TopFlight is not { Clubs.Count: > 0 } top)
        {
            return double.NaN;
        }

        var seasons = 0;
        for (var years = 1; years <= MostYears; years++)
        {
            seasons += top.Club(club)?.PlayedIn(new Season(match.Fixture.Season.StartYear - years)) == true ? 1 : 0;
        }

        return seasons;
    }
}
