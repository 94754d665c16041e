using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Clock;
using SabiScore.Data.Features;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Betting;
using SabiScore.Domain.Football;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Replay;

/// <summary>Says how a replay gets on: a line a day, and at the end the season's.</summary>
internal sealed class ReplayRecord(IDbContextFactory<SabiScoreDbContext> contexts, StoredMatches matches, ReplayClock clock, ReplaySeason season)
{
    /// <summary>The day that a midnight ends.</summary>
    public async Task<JobReport> OfDayAsync(DateTimeOffset midnight, IReadOnlyList<FiringCount> firings, CancellationToken cancellationToken)
    {
        var (began, date) = (midnight.AddDays(-1), DateOnly.FromDateTime(midnight.UtcDateTime).AddDays(-1));
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var played = await context.Fixtures.CountAsync(fixture => fixture.Date == date && fixture.HomeGoals != null, cancellationToken);
        var forecasts = await context.Forecasts.CountAsync(forecast => forecast.AsOf > began && forecast.AsOf <= midnight, cancellationToken);
        var bets = await context.LedgerEntries.CountAsync(
            entry => entry.Entry == LedgerEntryKind.Stake && entry.At > began && entry.At <= midnight, cancellationToken);
        var total = await TotalAsync(context, await matches.KindAsync(cancellationToken), cancellationToken);
        return JobReport.Done(
            string.Create(CultureInfo.InvariantCulture, $"{date:ddd yyyy-MM-dd}: {played} matches, {forecasts} forecasts, {bets} bets; {firings.Sum(job => job.Due)} firings had something to do, {firings.Sum(job => job.Idle + job.Off)} had not; {Text(total)}"), played, forecasts);
    }

    /// <summary>The whole season.</summary>
    public async Task<JobReport> OfSeasonAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (real, between) = (await TotalAsync(context, DataKind.Real, cancellationToken), await TotalAsync(context, DataKind.Reconstructed, cancellationToken));
        var state = await clock.FindAsync(cancellationToken) ?? throw new ReplayTakenException();
        var (from, firings) = (state.From, Text(await season.CountsAsync(state, cancellationToken)));
        if (await matches.KindAsync(cancellationToken) == DataKind.Simulated)
        {
            var simulated = await TotalAsync(context, DataKind.Simulated, cancellationToken);
            return JobReport.Done(
                string.Create(CultureInfo.InvariantCulture, $"The Demo league has been played from {from:yyyy-MM-dd} on, all simulated: {Text(simulated)}. {firings}"), simulated?.Matches ?? 0, simulated?.Bets ?? 0);
        }

        return JobReport.Done(
            string.Create(CultureInfo.InvariantCulture, $"The replay from {from:yyyy-MM-dd} is over. At real prices: {Text(real)}. At reconstructed prices: {Text(between)}. {firings}"),
            real?.Matches ?? 0,
            real?.Bets ?? 0);
    }

    private static Task<PerformanceRow?> TotalAsync(SabiScoreDbContext context, DataKind kind, CancellationToken cancellationToken) =>
        context.Performance.Where(row => row.Window == "all" && row.LeagueCode == null && row.Kind == kind).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);

    private static string Text(IReadOnlyList<FiringCount> firings) =>
        $"Firings with something to do: {string.Join(", ", firings.Select(job => string.Create(CultureInfo.InvariantCulture, $"{job.Job} {job.Due} of {job.All}")))}.";

    private static string Text(PerformanceRow? total) => total is null ? "nothing scored yet" : string.Create(
        CultureInfo.InvariantCulture,
        $"{total.Matches} matches so far, RPS {total.Rps:0.00000}, market {total.MarketRps:0.00000}; {total.Bets} bets settled, {total.Profit.ToSignedString()} on {total.Staked}, CLV {total.ClosingLineValue:+0.0 %;-0.0 %;0 %}");
}
