using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Clock;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Forecasts;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Domain.Odds;

namespace SabiScore.Trainer.Calibrating;

/// <summary>Reads the published forecasts whose matches are over, as they were before any live calibration.</summary>
internal static class SettledForecasts
{
    /// <summary>A guard of 400 matches of a league reaches back a season and a half at most.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromDays(600);

    /// <summary>How many matches have one and which ended last: the same as before means that nothing is new.</summary>
    public static async Task<(int Count, DateTimeOffset? Last)> MarkAsync(SabiScoreDbContext context, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var over = Over(context, asOf);
        return (await over.Select(row => row.FixtureId).Distinct().CountAsync(cancellationToken), await over.MaxAsync(row => (DateTimeOffset?)row.KickoffAt, cancellationToken));
    }

    /// <summary>Of every match the last forecast before kick-off that saw prices; of each league one kind of data, that with the most matches.</summary>
    public static async Task<Dictionary<League, (DataKind Kind, List<SettledForecast> Forecasts)>> ReadAsync(
        SabiScoreDbContext context, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var rows = await Over(context, asOf).ToListAsync(cancellationToken);
        var applied = await CalibrationsAsync(context, cancellationToken);
        return rows.GroupBy(row => row.LeagueCode)
            .Select(league => (League: League.FromCode(league.Key)!, Kind: league.GroupBy(row => row.Kind).MaxBy(kind => kind.Count())!))
            .ToDictionary(league => league.League, league => (league.Kind.Key, league.Kind
                .GroupBy(row => row.FixtureId)
                .OrderBy(match => match.Key)
                .Select(match => match.MaxBy(row => (row.AsOf, row.Id))!)
                .Select(row => new SettledForecast(row.KickoffAt, Raw(row, applied), new MatchResult(row.HomeGoals, row.AwayGoals).Outcome))
                .ToList()));
    }

    private static ProbabilityTriple Raw(Row row, Dictionary<long, Calibration> applied)
    {
        var published = ProbabilityTriple.Normalise(row.Home, row.Draw, row.Away);
        return row.CalibrationId is { } id && applied.TryGetValue(id, out var calibration) ? calibration.Undo(published) : published;
    }

    private static IQueryable<Row> Over(SabiScoreDbContext context, DateTimeOffset asOf)
    {
        var since = asOf - Reach;
        return context.Published()
            .Where(forecast => forecast.MarketAware)
            .Join(
                context.Fixtures.Where(Known.Result(asOf)).Where(fixture => fixture.KickoffAt >= since),
                forecast => forecast.FixtureId,
                fixture => fixture.Id,
                (forecast, fixture) => new Row
                {
                    Id = forecast.Id,
                    FixtureId = forecast.FixtureId,
                    LeagueCode = fixture.LeagueCode,
                    Kind = forecast.Kind,
                    AsOf = forecast.AsOf,
                    KickoffAt = fixture.KickoffAt,
                    Home = forecast.Home,
                    Draw = forecast.Draw,
                    Away = forecast.Away,
                    CalibrationId = forecast.CalibrationId,
                    HomeGoals = fixture.HomeGoals!.Value,
                    AwayGoals = fixture.AwayGoals!.Value,
                })
            .Where(row => row.AsOf < row.KickoffAt);
    }

    private static async Task<Dictionary<long, Calibration>> CalibrationsAsync(SabiScoreDbContext context, CancellationToken cancellationToken)
    {
        var rows = await context.Calibrations
            .Where(row => row.HomeSlope != 1 || row.DrawSlope != 1 || row.AwaySlope != 1 || row.HomeIntercept != 0 || row.DrawIntercept != 0 || row.AwayIntercept != 0)
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => row.ToCalibration());
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public long FixtureId { get; init; }

        public required string LeagueCode { get; init; }

        public DataKind Kind { get; init; }

        public DateTimeOffset AsOf { get; init; }

        public DateTimeOffset KickoffAt { get; init; }

        public double Home { get; init; }

        public double Draw { get; init; }

        public double Away { get; init; }

        public long? CalibrationId { get; init; }

        public int HomeGoals { get; init; }

        public int AwayGoals { get; init; }
    }
}
