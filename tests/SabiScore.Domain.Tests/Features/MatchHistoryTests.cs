using FsCheck.Xunit;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Tests.Features;

public sealed class MatchHistoryTests
{
    private static readonly DateOnly Next = new(2023, 6, 1);

    [Property(MaxTest = 12)]
    public bool Fill_LaterMatchesAndAnyClosingPriceOfTheDayChanged_GivesTheSame(int seed, byte share)
    {
        var matches = SyntheticHistory.Create(seed);
        var cut = matches[matches.Count * share / 256].Fixture.Date;
        var random = new Random(seed);
        var changed = matches.Select(match => match.Fixture.Date < cut ? match : match with
        {
            Result = new MatchResult(random.Next(9), random.Next(9)),
            Home = new SideStatistics(),
            Away = match.Home,
            Closing = random.Next(2) == 0 ? null : SyntheticHistory.Board(match.Fixture.Date, 0.7, 0.2, 0.1),
            Opening = match.Fixture.Date == cut ? match.Opening : null,
        }).ToList();
        var (before, after) = (SyntheticHistory.Table(matches), SyntheticHistory.Table(changed));
        var rows = matches.Count(match => match.Fixture.Date <= cut);
        return rows > 0 && Same(before.Values.AsSpan(0, rows * FeatureCatalog.Count), after.Values.AsSpan(0, rows * FeatureCatalog.Count));
    }

    [Property(MaxTest = 6)]
    public bool Fill_OtherMatchesOfTheDate_DoNotInform(int seed)
    {
        var matches = SyntheticHistory.Create(seed);
        var day = matches[matches.Count * 2 / 3].Fixture.Date;
        var first = matches.FindIndex(match => match.Fixture.Date == day);
        var table = SyntheticHistory.Table(matches);
        var alone = SyntheticHistory.Table([.. matches.Where(match => match.Fixture.Date < day), matches[first]]);
        return Same(table.Row(first), alone.Row(first));
    }

    [Fact]
    public void Fill_Asked_ChangesNothingAndIsTheTableRow()
    {
        var matches = SyntheticHistory.Create(1);
        var table = SyntheticHistory.Table(matches);
        var last = matches[^1].Fixture.Date;
        var history = new MatchHistory();
        foreach (var date in matches.Where(match => match.Fixture.Date < last).GroupBy(match => match.Fixture.Date))
        {
            history.Add([.. date.Reverse()]);
        }

        var (first, second) = (new double[FeatureCatalog.Count], new double[FeatureCatalog.Count]);
        history.Fill(matches[^1].Upcoming with { Fixture = matches[^1].Fixture with { Date = last.AddDays(9) } }, first);
        history.Fill(matches[^1].Upcoming, first);
        history.Fill(matches[^1].Upcoming, second);
        Assert.True(Same(first, second));
        Assert.True(Same(first, table.Row(matches.Count - 1)));
        Assert.Equal(table.History.Settled(League.Eredivisie), matches.Count(match => match.Fixture.League == League.Eredivisie));
        Assert.Equal(table.History.LastDate(League.PremierLeague), matches.Last(match => match.Fixture.League == League.PremierLeague).Fixture.Date);
        Assert.Null(table.History.LastDate(League.SerieA));
    }

    [Property(MaxTest = 10)]
    public bool Fill_SidesSwapped_IsMirrored(int seed, byte first, byte second)
    {
        var history = SyntheticHistory.Table(SyntheticHistory.Create(seed)).History;
        var (home, away) = (100 + (first % 8), 100 + (second % 8));
        if (home == away)
        {
            return true;
        }

        var there = Fill(history, home, away, SyntheticHistory.Board(Next, 0.5, 0.26, 0.24));
        var back = Fill(history, away, home, SyntheticHistory.Board(Next, 0.24, 0.26, 0.5));
        string[] swapped = ["form5_points", "form10_goal_difference", "rest", "position", "to_title", "yellow_cards", "shots_made", "understat_xg_for", "drift", "elo_momentum"];
        string[] negated = ["elo_difference", "rest_difference", "position_difference", "diff_points_12", "net_shots_40", "understat_xg_difference", "log_ratio", "h2h_goal_difference"];
        return swapped.All(name => Near(there["home_" + name], back["away_" + name]) && Near(there["away_" + name], back["home_" + name]))
            && negated.All(name => Near(there[name], -back[name]))
            && Near(there["opening_home"], back["opening_away"]) && Near(there["opening_draw"], back["opening_draw"])
            && Near(there["elo_home"], back["elo_away"]) && Near(there["pi_goals_home_home"], back["pi_goals_away_home"])
            && Near(there["dc_goals_365_home_attack"], back["dc_goals_365_away_attack"])
            && Near(there["handicap_line"], -back["handicap_line"]) && Near(there["h2h_points"] + back["h2h_points"], 3 - there["h2h_draws"]);
    }

    [Property(MaxTest = 6)]
    public bool Fill_AnyMatch_ProbabilitiesSumToOneAndNothingIsInfinite(int seed)
    {
        var table = SyntheticHistory.Table(SyntheticHistory.Create(seed));
        var opening = FeatureCatalog.IndexOf("opening_home");
        for (var row = 0; row < table.Matches.Count; row++)
        {
            var values = table.Row(row);
            var sum = values[opening] + values[opening + 1] + values[opening + 2];
            if (!(double.IsNaN(sum) ? ReferencePrices.Of(table.Matches[row].Opening) is null : Math.Abs(sum - 1) < 1e-9) || values.Contains(double.PositiveInfinity)
                || values.Contains(double.NegativeInfinity))
            {
                return false;
            }
        }

        return true;
    }

    [Fact]
    public void Fill_NothingKnown_IsMissingRatherThanMadeUp()
    {
        var bare = SyntheticHistory.Create(3).Select(match => match with { Home = new(), Away = new(), Opening = null, Closing = null, Fixture = match.Fixture with { Referee = null } });
        var history = SyntheticHistory.Table([.. bare]).History;
        var known = Fill(history, 100, 103, null);
        string[] missing =
        [
            "opening_home", "log_ratio", "pinnacle_deviation_draw", "over", "handicap_line", "overround", "disagreement_home", "home_shots_made", "home_fouls", "shot_xg_difference",
            "understat_xg_difference", "referee_cards", "gap_shots_home", "home_drift", "home_market_points", "travel", "n1_home_under_21", "e1_home_since_top",
        ];
        Assert.All(missing, name => Assert.True(double.IsNaN(known[name]), name));
        Assert.All((string[])["elo_home", "pi_blend_expected", "dc_blend_270_home_rate", "home_form5_points", "home_position", "h2h_points", "n1_home_big3"], name => Assert.True(double.IsFinite(known[name]), name));
    }

    [Fact]
    public void Fill_EmptyHistoryAndUnknownClubs_Starts()
    {
        var values = Fill(new MatchHistory(), 100, 103, null);
        Assert.Equal((1500, 1500), (values["elo_home"], values["elo_away"]));
        Assert.Equal((30, 0), (values["home_rest"], values["home_played"]));
        Assert.True(double.IsNaN(values["home_form5_points"]) && double.IsNaN(values["home_position"]) && double.IsNaN(values["h2h_points"]));
    }

    [Fact]
    public void Add_DateThatIsNotAfterTheLast_IsRefused()
    {
        var matches = SyntheticHistory.Create(4);
        var history = SyntheticHistory.Table(matches).History;
        Assert.Throws<ArgumentException>(() => history.Add([matches[0]]));
        Assert.Throws<ArgumentException>(() => history.Fill(matches[^1].Upcoming, new double[FeatureCatalog.Count]));
        Assert.Throws<ArgumentException>(() => new MatchHistory().Add([matches[0], matches[^1]]));
        Assert.Throws<ArgumentException>(() => new MatchHistory().Fill(matches[0].Upcoming, new double[3]));
    }

    [Fact]
    public void Fill_FactsOfClubs_CountFromTheirDate()
    {
        var facts = new ClubFacts(
        [
            new ClubFact(new ClubId(100), Next, ClubFactKeys.MeanAge, 24), new ClubFact(new ClubId(100), Next.AddDays(1), ClubFactKeys.MeanAge, 99),
            new ClubFact(new ClubId(103), Next.AddYears(-1), ClubFactKeys.MeanAge, 26),
        ]);
        var values = Fill(new MatchHistory(facts), 100, 103, null);
        Assert.Equal((24, 26, -2), (values["n1_home_age"], values["n1_away_age"], values["n1_age_difference"]));
    }

    private static Dictionary<string, double> Fill(MatchHistory history, int home, int away, PriceBoard? prices)
    {
        var vector = new double[FeatureCatalog.Count];
        history.Fill(new UpcomingMatch(SyntheticHistory.Fixture(League.Eredivisie, new Season(2022), Next, home, away), prices), vector);
        return FeatureCatalog.All.Select((feature, place) => (feature.Name, vector[place])).ToDictionary(pair => pair.Name, pair => pair.Item2, StringComparer.Ordinal);
    }

    private static bool Near(double left, double right) => left.Equals(right) || Math.Abs(left - right) < 1e-9;

    private static bool Same(ReadOnlySpan<double> left, ReadOnlySpan<double> right) =>
        System.Runtime.InteropServices.MemoryMarshal.AsBytes(left).SequenceEqual(System.Runtime.InteropServices.MemoryMarshal.AsBytes(right));
}
