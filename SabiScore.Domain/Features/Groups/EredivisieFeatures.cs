using SabiScore.Domain.Features.State;
using SabiScore.Domain.Features.Views;
using SabiScore.Domain.Football;

namespace SabiScore.Domain.Features.Groups;

/// <summary>What matters in the Eredivisie only: the three big clubs, youth, and how the ball is kept.</summary>
internal static class EredivisieFeatures
{
    public static FeatureGroup Create()
    {
        var group = new FeatureGroup("Eredivisie", "football-data.co.uk results", League.Eredivisie.Code);
        Add(group, "n1_home_big3", "flag", "The home club is Ajax, Feyenoord or PSV", match => IsBig(match.Fixture.HomeName));
        Add(group, "n1_away_big3", "flag", "The away club is Ajax, Feyenoord or PSV", match => IsBig(match.Fixture.AwayName));
        Add(
            group, "n1_big3_meeting", "flag", "Both clubs are of the three",
            match => IsBig(match.Fixture.HomeName) * IsBig(match.Fixture.AwayName));
        AddSides(
            group, "big3_points", "points", "Points a match of the {club} against the three, slow mean",
            side => side.League.PointsAgainstBigThree);
        AddSides(
            group, "big3_difference", "goals", "Goal difference of the {club} against the three, slow mean",
            side => side.League.DifferenceAgainstBigThree);
        AddSides(
            group, "after_big3", "flag", "The last match of the {club} was against one of the three",
            side => side.League.CameFromBigThree ? 1 : 0);
        Add(
            group, "n1_big3_surprise", "goals", "Goal difference against the three, home minus away, that Elo does not explain",
            match => match.Home.League.DifferenceAgainstBigThree - match.Away.League.DifferenceAgainstBigThree - ((match.Home.Elo - match.Away.Elo) / 150));
        AddYouth(group);
        AddFacts(group, "possession", "share", "Share of possession of the {club}", ClubFactKeys.Possession);
        AddFacts(group, "pass_accuracy", "share", "Share of the passes of the {club} that arrive", ClubFactKeys.PassAccuracy);
        return group;
    }

    private static void AddYouth(FeatureGroup group)
    {
        AddFacts(group, "under_21", "share", "Share of minutes of players under 21 of the {club}", ClubFactKeys.Under21Minutes);
        AddFacts(group, "academy", "share", "Share of minutes of players of its own academy of the {club}", ClubFactKeys.AcademyMinutes);
        AddFacts(group, "age", "years", "Mean age of the players of the {club}", ClubFactKeys.MeanAge);
        Add(
            group, "n1_under_21_difference", "share", "Share of minutes of players under 21, home minus away",
            match => match.Home.Facts[ClubFactKeys.Under21Minutes] - match.Away.Facts[ClubFactKeys.Under21Minutes], "ClubFacts");
        Add(
            group, "n1_age_difference", "years", "Mean age, home minus away",
            match => match.Home.Facts[ClubFactKeys.MeanAge] - match.Away.Facts[ClubFactKeys.MeanAge], "ClubFacts");
    }

    private static void AddFacts(FeatureGroup group, string name, string unit, string meaning, string key) =>
        AddSides(group, name, unit, meaning, side => side.Facts[key], "ClubFacts");

    private static void AddSides(FeatureGroup group, string name, string unit, string meaning, Func<SideView, double> compute, string? source = null)
    {
        Add(
            group, "n1_home_" + name, unit, meaning.Replace("{club}", "home club", StringComparison.Ordinal),
            match => compute(match.Home), source);
        Add(
            group, "n1_away_" + name, unit, meaning.Replace("{club}", "away club", StringComparison.Ordinal),
            match => compute(match.Away), source);
    }

    private static void Add(FeatureGroup group, string name, string unit, string meaning, Func<MatchView, double> compute, string? source = null) =>
        group.Add(name, unit, meaning, match => match.Fixture.League == League.Eredivisie ? compute(match) : double.NaN, source);

    private static double IsBig(string name) => LeagueClub.IsBigThree(name) ? 1 : 0;
}
