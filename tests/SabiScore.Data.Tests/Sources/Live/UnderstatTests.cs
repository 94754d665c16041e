using Microsoft.Extensions.DependencyInjection;
using SabiScore.Data.Sources;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Tests.Sources.Live;

public sealed class UnderstatTests : IAsyncLifetime
{
    private static readonly Season Season = new(2024);

    private FakeProvider provider = null!;

    public async ValueTask InitializeAsync() => provider = await FakeProvider.StartAsync();

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    [Fact]
    public async Task ExpectedGoals_PlayedMatches_AreRead_ThoseToComeAreNot()
    {
        var headers = "";
        var body = Written.LeagueData(Written.Played("Arsenal", "Wolverhampton Wanderers"), Written.ToCome("Chelsea", "Arsenal"), Written.Played("Everton", "Brighton", "0", "2.5"));
        provider.Json(body);
        var write = provider.Answer;
        provider.Answer = context =>
        {
            headers = $"{context.Request.Headers["X-Requested-With"]} {context.Request.Headers["X-Auth-Token"]}";
            return write(context);
        };

        var answer = await AskAsync();

        Assert.Equal(("/getLeagueData/EPL/2024", "XMLHttpRequest "), (Assert.Single(provider.Asked).Address, headers));
        Assert.Equal(("understat.com", "EPL 2024/25", FetchOutcome.Fetched), (answer.Source, answer.Part, answer.Outcome));
        Assert.Empty(answer.Problems);
        Assert.Equal(
            [
                new SourceExpectedGoals(League.PremierLeague, Season, new SourceNames("Arsenal", "Wolverhampton Wanderers"), 1.16635, 0.278076, "dates[0]"),
                new SourceExpectedGoals(League.PremierLeague, Season, new SourceNames("Everton", "Brighton"), 0, 2.5, "dates[2]"),
            ],
            answer.Rows);
    }

    [Fact]
    public async Task ExpectedGoals_PoisonedRows_AreEachTold_TheOthersGoIn()
    {
        provider.Json(Written.LeagueData(
            Written.Played("Arsenal", "Chelsea"), Written.Played("Everton", "Fulham", "null"), Written.Played("Leeds", "Burnley", "\"1.2\"", "\"21\""), Written.Played("Arsenal", "Chelsea"),
            Written.Played("Leeds", "Leeds"), Written.Played("", "Leeds"), "null", "{}", Written.Played("Brentford", "Leeds", "\"-1\""), Written.Played("Brentford", "Leeds", "\"NaN\"")));

        var answer = await AskAsync();

        Assert.Equal(["Arsenal"], answer.Rows.Select(row => row.Clubs.Home));
        Assert.Equal(
            [
                ("dates[1].xG.h", null, "Not a number of expected goals."), ("dates[2].xG.a", "21", "Not a number of expected goals."), ("dates[3].h.title", "Arsenal", "The match is there twice."),
                ("dates[4].a.title", "Leeds", "A club cannot play itself."), ("dates[5].h.title", "", "The club's name is missing."), ("dates[6].isResult", null, "It does not say whether the match was played."),
                ("dates[7].isResult", null, "It does not say whether the match was played."), ("dates[8].xG.h", "-1", "Not a number of expected goals."), ("dates[9].xG.h", "NaN", "Not a number of expected goals."),
            ],
            answer.Problems.Select(problem => (problem.Column!, problem.Value, problem.Reason)));
    }

    [Fact]
    public async Task ExpectedGoals_SeasonNotBegun_IsEmpty_OtherShapeFails()
    {
        provider.Json(Written.LeagueData(Written.ToCome("Arsenal", "Chelsea")));
        var empty = await AskAsync();
        provider.Json("{\"teams\":{}}");
        var other = await AskAsync();

        Assert.Equal((FetchOutcome.Empty, true), (empty.Outcome, empty.IsAnswered));
        Assert.Equal((FetchOutcome.Failed, "The answer has no list of matches (dates)."), (other.Outcome, other.Reason));
    }

    [Fact]
    public async Task ExpectedGoals_NotSwitchedOn_IsNotAsked()
    {
        var answer = await AskAsync(provider.Services(understat: options => options.Enabled = false));

        Assert.Equal((FetchOutcome.NoKey, "Not switched on (Sources:Understat:Enabled)."), (answer.Outcome, answer.Reason));
        Assert.Empty(provider.Asked);
    }

    [Fact]
    public async Task Covers_FiveLeaguesFrom2014On()
    {
        var source = provider.Services().GetRequiredService<IExpectedGoalsSource>();

        Assert.Equal(["E0", "D1", "SP1", "I1", "F1"], League.All.Where(league => source.Covers(league, new Season(2014))).Select(league => league.Code));
        Assert.False(source.Covers(League.PremierLeague, new Season(2013)));
        await Assert.ThrowsAsync<ArgumentException>(() => source.ExpectedGoalsAsync(League.Eredivisie, Season, TestContext.Current.CancellationToken));
        Assert.Empty(provider.Asked);
    }

    private Task<SourceAnswer<SourceExpectedGoals>> AskAsync(IServiceProvider? services = null) =>
        (services ?? provider.Services()).GetRequiredService<IExpectedGoalsSource>().ExpectedGoalsAsync(League.PremierLeague, Season, TestContext.Current.CancellationToken);
}
