using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Clock;
using SabiScore.Data.Sources.Replay;
using SabiScore.Data.Standings;
using SabiScore.Data.Store;
using SabiScore.Domain.Football;
using SabiScore.Worker.Tests.Hosting;

namespace SabiScore.Worker.Tests.Replay;

/// <summary>What a replay left, in order, without identities and the machine's times; and how it is forgotten but for its models.</summary>
internal static class ReplayRows
{
    /// <summary>A replay whose moments the tests set themselves, with many bets.</summary>
    public static (string Key, string Value)[] Settings { get; } =
    [
        ("Replay:From", "2024-03-01"),
        ("Replay:RetrainEveryDays", "0"),
        // Every ten seconds would be 60,000 firings a week, nearly all of them idle.
        ("Jobs:LivePulse", "0 0/10 * * * ?"),
        ("Bootstrap:RetryDelay", "00:00:00.200"),
        ("ValueBets:MinimumEdge", "0"),
        ("ValueBets:MaximumPrice", "20"),
    ];

    /// <summary>Until the season's record is drawn up.</summary>
    public static async Task EndedAsync(WholeSystem system, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(5));
        while (!await system.QueryAsync(context => context.JobRuns.AnyAsync(run => run.Job == "Replay.End" && run.Outcome == "done", patience.Token)))
        {
            await Task.Delay(50, patience.Token);
        }
    }

    public static async Task ForgetAsync(WholeSystem system, CancellationToken cancellationToken)
    {
        var models = await system.QueryAsync(context => context.Models.ToListAsync(cancellationToken));
        await system.Get<ReplayStore>().ForgetAsync(cancellationToken);
        await system.QueryAsync(async context =>
        {
            context.Models.AddRange(models);
            return await context.SaveChangesAsync(cancellationToken);
        });
    }

    public static async Task<List<string>> OfAsync(WholeSystem system, CancellationToken cancellationToken)
    {
        var rows = await system.QueryAsync(async context => (List<string>)
        [
            .. await ForecastsAsync(context, cancellationToken),
            .. await BetsAsync(context, cancellationToken),
            .. await CountsAsync(context, cancellationToken),
            .. await PricesAsync(context, cancellationToken),
            .. await MinutesAsync(context, cancellationToken),
        ]);
        var now = await system.Get<MatchClock>().NowAsync(cancellationToken);
        foreach (var league in (League[])[League.PremierLeague, League.Eredivisie])
        {
            var table = await system.Get<StandingsBook>().TableAsync(league, Season.Of(DateOnly.FromDateTime(now.UtcDateTime)), now, cancellationToken);
            rows.AddRange(table.Rows.Select(row => Text($"table {league.Code} {row.Position} {row.Name} {row.Played} {row.GoalDifference} {row.Points}")));
        }

        return rows;
    }

    private static async Task<IEnumerable<string>> ForecastsAsync(SabiScoreDbContext context, CancellationToken cancellationToken)
    {
        var forecasts = await context.Forecasts.OrderBy(row => row.AsOf).ThenBy(row => row.FixtureId).ThenBy(row => row.ModelVersion).ToListAsync(cancellationToken);
        var rolled = await context.RolledForecasts.OrderBy(row => row.FixtureId).ThenBy(row => row.Kind).ThenBy(row => row.MarketAware).ToListAsync(cancellationToken);
        var shadows = await context.ShadowForecasts.OrderBy(row => row.FixtureId).ThenBy(row => row.ModelVersion).ThenBy(row => row.Kind).ToListAsync(cancellationToken);
        var calibrations = await context.Calibrations.OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return
        [
            .. forecasts.Select(row => Text($"forecast {row.FixtureId} {row.AsOf:O} {row.ModelVersion} {row.Kind} {row.Home:R} {row.Draw:R} {row.Away:R} {row.PricesCapturedAt:O} {row.Completeness:R}")),
            .. rolled.Select(row => Text($"rolled {row.FixtureId} {row.AsOf:O} {row.Kind} {row.Home:R} {row.Draw:R} {row.Away:R} {row.Forecasts} {row.FirstAsOf:O}")),
            .. shadows.Select(row => Text($"shadow {row.FixtureId} {row.AsOf:O} {row.ModelVersion} {row.Kind} {row.Home:R} {row.Draw:R} {row.Away:R} {row.Rps:R} {row.MarketRps:R} {row.SettledAt:O}")),
            .. calibrations.Select(row => Text($"calibration {row.LeagueCode} {row.Kind} {row.Samples} {row.WindowFrom:O} {row.WindowTo:O} {row.HomeSlope:R} {row.AwayIntercept:R} {row.Brier:R}")),
        ];
    }

    private static async Task<IEnumerable<string>> BetsAsync(SabiScoreDbContext context, CancellationToken cancellationToken)
    {
        var bets = await context.ValueBets.OrderBy(row => row.FoundAt).ThenBy(row => row.Kind).ThenBy(row => row.FixtureId).ThenBy(row => row.Pick).ToListAsync(cancellationToken);
        var misses = await context.NearMisses.OrderBy(row => row.FixtureId).ThenBy(row => row.Kind).ThenBy(row => row.Pick).ThenBy(row => row.Reason).ToListAsync(cancellationToken);
        var ledger = await context.LedgerEntries.OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return
        [
            .. bets.Select(row => Text($"bet {row.FixtureId} {row.FoundAt:O} {row.Kind} {row.Pick} {row.Bookmaker} {row.Price:R} {row.Stake} {row.Outcome} {row.Payout} {row.ClosingLineValue:R} {row.SettledAt:O}")),
            .. misses.Select(row => Text($"miss {row.FixtureId} {row.FoundAt:O} {row.Kind} {row.Pick} {row.Reason} {row.Price:R} {row.Edge:R}")),
            .. ledger.Select(row => Text($"ledger {row.Entry} {row.Amount} {row.At:O} {row.Kind}")),
        ];
    }

    private static async Task<IEnumerable<string>> CountsAsync(SabiScoreDbContext context, CancellationToken cancellationToken) =>
        (await context.Performance.OrderBy(row => row.Id).ToListAsync(cancellationToken))
            .Select(row => Text($"record {row.AsOf:O} {row.Window} {row.LeagueCode} {row.Kind} {row.Matches} {row.Rps:R} {row.MarketRps:R} {row.Bets} {row.Profit}"));

    private static async Task<IEnumerable<string>> PricesAsync(SabiScoreDbContext context, CancellationToken cancellationToken) =>
        (await context.Prices.Where(row => row.Kind == DataKind.Reconstructed).ToListAsync(cancellationToken))
            .Select(row => Text($"price {row.FixtureId} {row.CapturedAt:O} {row.Market} {row.Bookmaker} {row.Line} {row.First:R} {row.Second:R} {row.Third:R}"))
            .Order(StringComparer.Ordinal);

    private static async Task<IEnumerable<string>> MinutesAsync(SabiScoreDbContext context, CancellationToken cancellationToken)
    {
        var events = await context.MatchEvents.OrderBy(row => row.FixtureId).ThenBy(row => row.Place).ToListAsync(cancellationToken);
        var states = await context.FixtureStates.OrderBy(row => row.FixtureId).ThenBy(row => row.Source).ToListAsync(cancellationToken);
        return
        [
            .. events.Select(row => Text($"event {row.FixtureId} {row.Place} {row.Minute} {row.Stoppage} {row.Event} {row.Side} {row.Kind}")),
            .. states.Select(row => Text($"state {row.FixtureId} {row.Source} {row.State} {row.Minute} {row.HomeGoals} {row.AwayGoals}")),
        ];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
