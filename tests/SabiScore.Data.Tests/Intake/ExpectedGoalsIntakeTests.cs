using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Caching;
using SabiScore.Data.Intake;
using SabiScore.Data.Sources;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Store.Locking;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;
using static SabiScore.Data.Tests.Intake.LiveStore;

namespace SabiScore.Data.Tests.Intake;

public sealed class ExpectedGoalsIntakeTests(PostgresCluster cluster)
{
    private const string Source = "understat.com";

    public static TheoryData<StoreProvider> Providers => [StoreProvider.Sqlite, StoreProvider.PostgreSql];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Take_MatchesByTheirClubs_GoIn_OthersWait_CorrectionsAreNoted(StoreProvider provider)
    {
        await using var live = await CreateAsync(provider, cluster);
        await live.TakeAsync(Fixture(state: FixtureState.Finished, score: new MatchResult(2, 1)), Fixture("Everton FC", "Manchester United FC"));
        var before = (await live.QueryAsync(context => GenerationStore.ReadAsync(context, Token)))[Generation.History];

        var first = await TakeAsync(live, Row("Arsenal", "Chelsea", 1.5, 0.25), Row("Everton", "Manchester United", 1, 1), Row("Chelsea", "Arsenal", 1, 1));
        var again = await TakeAsync(live, Row("Arsenal", "Chelsea", 1.5, 0.25));
        var corrected = await TakeAsync(live, Row("Arsenal", "Chelsea", 1.75, 0.25));

        Assert.Equal([(1, 0, 2), (0, 0, 1), (0, 1, 0)], new[] { first, again, corrected }.Select(report => (report.Added, report.Updated, report.Unchanged)));
        Assert.Equal(
            [("Arsenal", 1.75, 0.25), ("Everton", (double?)null, null)],
            await live.QueryAsync(async context => (await context.Fixtures.Join(context.Clubs, fixture => fixture.HomeId, club => club.Id, (fixture, club) => new { club.Name, fixture.HomeExpectedGoals, fixture.AwayExpectedGoals }).OrderBy(row => row.Name).ToListAsync(Token))
                .Select(row => (row.Name, row.HomeExpectedGoals, row.AwayExpectedGoals))));
        Assert.Equal(["HomeExpectedGoals 1.5 1.75 understat.com EPL 2024/25"], await live.QueryAsync(context => context.ImportChanges.Where(change => change.Field.EndsWith("ExpectedGoals")).Select(change => change.Field + " " + change.OldValue + " " + change.NewValue + " " + change.File).ToListAsync(Token)));
        Assert.Equal(before + 2, (await live.QueryAsync(context => GenerationStore.ReadAsync(context, Token)))[Generation.History]);

        // The provider of results, which has none, takes them not away.
        await live.TakeAsync(Fixture(state: FixtureState.Finished, score: new MatchResult(2, 2)));
        Assert.Equal(1.75, await live.QueryAsync(context => context.Fixtures.Where(fixture => fixture.AwayGoals == 2).Select(fixture => fixture.HomeExpectedGoals).SingleAsync(Token)));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Take_UnknownClub_IsRefusedAndKept_AndGoesInAfterAnAnswer(StoreProvider provider)
    {
        await using var live = await CreateAsync(provider, cluster);
        await live.TakeAsync(Fixture(state: FixtureState.Finished, score: new MatchResult(2, 1)));
        SourceExpectedGoals[] rows = [Row("The Gunners of N5", "Chelsea", 1.5, 0.25)];

        var refused = await TakeAsync(live, rows);

        Assert.Equal((0, ImportProblemKind.UnknownClub, "dates[0]"), (refused.Added, Assert.Single(refused.Problems).Kind, refused.Problems[0].Column));
        Assert.Equal(["understat.com The Gunners of N5"], (await live.Desk.UnresolvedAsync(Token)).Select(name => $"{name.Source} {name.Name}"));
        Assert.True((await live.Desk.AliasAsync(Source, "The Gunners of N5", "Arsenal", null, Token)).IsDone);
        Assert.Equal((1, 0), ((await TakeAsync(live, rows)).Added, (await live.Desk.UnresolvedAsync(Token)).Count));
    }

    private static SourceExpectedGoals Row(string home, string away, double homeGoals, double awayGoals) =>
        new(League.PremierLeague, new Season(2024), new SourceNames(home, away), homeGoals, awayGoals, "dates[0]");

    private static Task<IntakeReport> TakeAsync(LiveStore live, params SourceExpectedGoals[] rows) =>
        new ExpectedGoalsIntake(live.Store.Contexts, new StoreLocks(live.Store.Connection, live.Store.Contexts, live.Time), live.Time).TakeAsync(
            new SourceAnswer<SourceExpectedGoals> { Source = Source, Part = "EPL 2024/25", Outcome = FetchOutcome.Fetched, FetchedAt = live.Time.GetUtcNow(), Rows = rows }, Token);
}
