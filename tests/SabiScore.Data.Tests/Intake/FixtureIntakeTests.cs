using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Caching;
using SabiScore.Data.Intake;
using SabiScore.Data.Sources;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Store.Connections;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;
using static SabiScore.Data.Tests.Intake.LiveStore;

namespace SabiScore.Data.Tests.Intake;

public sealed class FixtureIntakeTests(PostgresCluster cluster)
{
    public static TheoryData<StoreProvider> Providers => [StoreProvider.Sqlite, StoreProvider.PostgreSql];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Take_AMatchesLife_IsWrittenStepByStep(StoreProvider provider)
    {
        await using var live = await CreateAsync(provider, cluster);

        Assert.Equal((1, 0, 0), Counts(await live.TakeAsync(Fixture(state: FixtureState.Scheduled, kickoff: "2024-08-24T12:00:00Z"))));
        Assert.Equal((0, 1, 0), Counts(await live.TakeAsync(Fixture())));
        Assert.Equal((0, 0, 1), Counts(await live.TakeAsync(Fixture())));
        // Moved by a day, then postponed, then found a new day.
        Assert.Equal((0, 1, 0), Counts(await live.TakeAsync(Fixture(kickoff: "2024-08-25T15:30:00Z"))));
        Assert.Equal((0, 0, 1), Counts(await live.TakeAsync(Fixture(state: FixtureState.Postponed, kickoff: "2024-08-25T15:30:00Z"))));
        Assert.Equal(FixtureState.Postponed, (await StateAsync(live)).State);
        var id = (await FixtureAsync(live)).Id;
        Assert.Equal([id], await live.QueryAsync(context => context.NotPlayedAsync([id, 7], Token)));
        Assert.Equal((0, 1, 0), Counts(await live.TakeAsync(Fixture(kickoff: "2024-10-02T18:45:00Z"))));
        Assert.Empty(await live.QueryAsync(context => context.NotPlayedAsync([id], Token)));
        // A score while it is played is none of the result.
        await live.TakeAsync(Fixture(state: FixtureState.InPlay, score: new MatchResult(1, 0), kickoff: "2024-10-02T18:45:00Z"));
        var playing = await FixtureAsync(live);
        Assert.Equal((null, 1, FixtureState.InPlay), (playing.HomeGoals, (await StateAsync(live)).HomeGoals, (await StateAsync(live)).State));
        await live.TakeAsync(Fixture(state: FixtureState.Finished, score: new MatchResult(2, 1, 1, 0), kickoff: "2024-10-02T18:45:00Z"));
        // The provider corrects itself.
        var corrected = await live.TakeAsync(Fixture(state: FixtureState.Finished, score: new MatchResult(2, 2, 1, 0), kickoff: "2024-10-02T18:45:00Z"));

        Assert.Equal((0, 1, 0), Counts(corrected));
        Assert.Empty(corrected.Problems);
        var row = await FixtureAsync(live);
        Assert.Equal((2, 2, 1, 0), (row.HomeGoals, row.AwayGoals, row.HalfTimeHomeGoals, row.HalfTimeAwayGoals));
        Assert.Equal((new DateOnly(2024, 10, 2), At("2024-10-02T18:45:00Z"), true, DataKind.Real), (row.Date, row.KickoffAt, row.KickoffKnown, row.Kind));
        Assert.Equal(FixtureId.Of(new Season(2024), League.PremierLeague, new ClubId(1), new ClubId(2)).Value, row.Id);
        var changes = await live.QueryAsync(context => context.ImportChanges.OrderBy(change => change.Id).Select(change => change.Field + " " + change.OldValue + " " + change.NewValue).ToListAsync(Token));
        Assert.Contains("AwayGoals 1 2", changes);
        Assert.Contains("Date 2024-08-24 2024-08-25", changes);
        var generations = await live.QueryAsync(context => GenerationStore.ReadAsync(context, Token));
        Assert.Equal(6, generations[Generation.History]);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Take_ResultOfAnotherSource_StaysAndIsTold(StoreProvider provider)
    {
        await using var live = await CreateAsync(provider, cluster);
        await live.TakeAsync(Fixture());
        await live.QueryAsync(context => context.Fixtures.ExecuteUpdateAsync(row => row.SetProperty(fixture => fixture.HomeGoals, 3).SetProperty(fixture => fixture.AwayGoals, 0), Token));

        var report = await live.TakeAsync(Fixture(state: FixtureState.Finished, score: new MatchResult(2, 0)));

        Assert.Equal("It says 2-0; another source gave 3-0, which stays.", Assert.Single(report.Problems).Reason);
        Assert.Equal(3, (await FixtureAsync(live)).HomeGoals);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Take_RenamedClub_IsRefusedAndKept_TheOthersGoIn_AfterAnAnswerItsRowGoesInToo(StoreProvider provider)
    {
        await using var live = await CreateAsync(provider, cluster);
        SourceFixture[] rows = [Fixture(), Fixture("Red Devils 1878", "Everton FC")];

        var first = await live.TakeAsync(rows);

        Assert.Equal((1, 1, 1), (first.Added, first.Problems.Count, first.UnresolvedNames.Count));
        var problem = Assert.Single(await live.QueryAsync(context => context.ImportProblems.ToListAsync(Token)));
        Assert.Equal((Fixtures, "matches", "Red Devils 1878", ImportProblemKind.UnknownClub), (problem.Source, problem.File, problem.Value, problem.Kind));
        var waiting = Assert.Single(await live.Desk.UnresolvedAsync(Token));
        Assert.Equal((Fixtures, "England", "Red Devils 1878", 1), (waiting.Source, waiting.Country, waiting.Name, waiting.Matches));

        Assert.False((await live.Desk.AliasAsync(Fixtures, "Red Devils 1878", "Manchester", null, Token)).IsDone);
        Assert.True((await live.Desk.AliasAsync(Fixtures, "Red Devils 1878", "Man United", null, Token)).IsDone);
        Assert.Empty(await live.Desk.UnresolvedAsync(Token));

        var second = await live.TakeAsync(rows);
        Assert.Equal((1, 0, 1), (second.Added, second.Problems.Count, second.Unchanged));
        Assert.Empty(await live.QueryAsync(context => context.ImportProblems.ToListAsync(Token)));
        Assert.Equal(2, await live.QueryAsync(context => context.Fixtures.CountAsync(Token)));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Take_SameMatchUnderTwoSpellings_GoesInOnce(StoreProvider provider)
    {
        await using var live = await CreateAsync(provider, cluster);

        var report = await live.TakeAsync(Fixture(), Fixture("Arsenal", "Chelsea"));

        Assert.Equal((1, "The match is there twice."), (report.Added, Assert.Single(report.Problems).Reason));
    }

    [Fact]
    public async Task Take_EmptyAnswer_ChangesNothing()
    {
        await using var live = await CreateAsync(StoreProvider.Sqlite, cluster);
        await live.TakeAsync(Fixture());

        Assert.False((await live.TakeAsync(Array.Empty<SourceFixture>())).HasChanges);
        Assert.Equal(1, await live.QueryAsync(context => context.Fixtures.CountAsync(Token)));
    }

    [Fact]
    public async Task Desk_AddedClub_TakesItsMatchesIn()
    {
        await using var live = await CreateAsync(StoreProvider.Sqlite, cluster);
        var refused = await live.TakeAsync(Fixture("Wrexham AFC", "Everton FC"));
        Assert.Equal("Surely Wrexham, a club that no match has been stored of yet.", Assert.Single(refused.Problems).Reason);

        Assert.True((await live.Desk.AddAsync("England", "Wrexham", Token)).IsDone);
        Assert.False((await live.Desk.AddAsync("England", "Wrexham", Token)).IsDone);
        Assert.False((await live.Desk.AddAsync("Scotland", "Celtic", Token)).IsDone);

        Assert.Equal(1, (await live.TakeAsync(Fixture("Wrexham AFC", "Everton FC"))).Added);
        Assert.Empty(await live.Desk.UnresolvedAsync(Token));
    }

    private static (int Added, int Updated, int Unchanged) Counts(IntakeReport report) => (report.Added, report.Updated, report.Unchanged);

    private static Task<Data.Store.Fixtures.FixtureRow> FixtureAsync(LiveStore live) => live.QueryAsync(context => context.Fixtures.SingleAsync(Token));

    private static Task<Data.Store.Fixtures.FixtureStateRow> StateAsync(LiveStore live) => live.QueryAsync(context => context.FixtureStates.SingleAsync(Token));
}
