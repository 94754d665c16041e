using Microsoft.Extensions.Time.Testing;
using SabiScore.Data.Intake;
using SabiScore.Data.Sources;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Sources.Names;
using SabiScore.Data.Store.Clubs;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Store.Locking;
using SabiScore.Data.Tests.Store;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Intake;

/// <summary>A database of either kind with four clubs, and rows for it.</summary>
internal sealed class LiveStore : IAsyncDisposable
{
    public const string Fixtures = "football-data.org", Prices = "the-odds-api.com";

    private LiveStore(TestStore store, FakeTimeProvider time) => (Store, Time) = (store, time);

    public TestStore Store { get; }

    public FakeTimeProvider Time { get; }

    public ClubDesk Desk => new(Store.Contexts, Time);

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<LiveStore> CreateAsync(StoreProvider provider, PostgresCluster cluster)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2024, 8, 20, 12, 0, 0, TimeSpan.Zero));
        var store = await TestStore.MigratedAsync(provider, cluster, time);
        await using var context = store.Open();
        context.Clubs.AddRange(((string[])["Arsenal", "Chelsea", "Man United", "Everton"]).Select((name, index) =>
            new ClubRow { Id = index + 1, Country = "England", Name = name, Kind = DataKind.Real, AddedAt = time.GetUtcNow() }));
        await context.SaveChangesAsync(Token);
        return new LiveStore(store, time);
    }

    public Task<IntakeReport> TakeAsync(params SourceFixture[] rows) =>
        new FixtureIntake(Store.Contexts, new StoreLocks(Store.Connection, Store.Contexts, Time), Time).TakeAsync(Answer(Fixtures, "matches", rows), Token);

    public Task<IntakeReport> TakeAsync(params SourcePrice[] rows) => TakeFromAsync(Prices, rows);

    public Task<IntakeReport> TakeFromAsync(string source, params SourcePrice[] rows) =>
        new PriceIntake(Store.Contexts, new StoreLocks(Store.Connection, Store.Contexts, Time), Time).TakeAsync(Answer(source, "soccer_epl odds", rows), Token);

    public async Task<T> QueryAsync<T>(Func<Data.Store.SabiScoreDbContext, Task<T>> query)
    {
        await using var context = Store.Open();
        return await query(context);
    }

    public static SourceFixture Fixture(string home = "Arsenal FC", string away = "Chelsea FC", FixtureState state = FixtureState.Timed, MatchResult? score = null, string kickoff = "2024-08-24T14:00:00Z") => new()
    {
        League = League.PremierLeague,
        Season = new Season(2024),
        Clubs = new SourceNames(home, away),
        KickoffAt = At(kickoff),
        KickoffKnown = state != FixtureState.Scheduled,
        State = state,
        Score = score,
        Place = "matches[0]",
    };

    public static SourcePrice Price(
        string bookmaker = "WH", double first = 2, double second = 3.5, double third = 4, string seen = "2024-08-20T10:00:00Z", string kickoff = "2024-08-24T14:00:00Z", string home = "Arsenal", string away = "Chelsea") => new()
        {
            League = League.PremierLeague,
            Clubs = new SourceNames(home, away),
            KickoffAt = At(kickoff),
            Date = DateOnly.FromDateTime(At(kickoff).UtcDateTime),
            Bookmaker = bookmaker,
            Market = Market.MatchResult,
            First = first,
            Second = second,
            Third = third,
            CapturedAt = At(seen),
            Place = "events[0].bookmakers[0].markets[0]",
        };

    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private SourceAnswer<TRow> Answer<TRow>(string source, string part, TRow[] rows) =>
        new() { Source = source, Part = part, Outcome = rows.Length > 0 ? FetchOutcome.Fetched : FetchOutcome.Empty, FetchedAt = Time.GetUtcNow(), Rows = rows };
}
