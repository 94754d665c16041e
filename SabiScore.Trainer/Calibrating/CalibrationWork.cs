using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Caching;
using SabiScore.Data.Clock;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Football;

namespace SabiScore.Trainer.Calibrating;

/// <summary>Keeps each league's live calibration up with what has ended; every Api serves it from its next forecast on.</summary>
internal sealed partial class CalibrationWork(
    IDbContextFactory<SabiScoreDbContext> contexts, MatchClock clock, Generations generations, TimeProvider time, ILogger<CalibrationWork> logger) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Dictionary<League, FollowedLeague> followed = League.All.ToDictionary(league => league, _ => new FollowedLeague());
    private (string Model, int Count, DateTimeOffset? Last)? mark;

    public void Dispose() => gate.Dispose();

    /// <returns>What was fitted by league; nothing where nothing ended since the last time.</returns>
    /// <exception cref="NoChampionException">No model serves.</exception>
    public async Task<CalibrationResult?> RunAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            var asOf = await clock.NowAsync(cancellationToken);
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var model = await context.Models.Where(row => row.Role == ModelRole.Champion).Select(row => row.Version).FirstOrDefaultAsync(cancellationToken)
                ?? throw new NoChampionException();
            var (count, last) = await SettledForecasts.MarkAsync(context, asOf, cancellationToken);
            if (mark == (model, count, last))
            {
                return null;
            }

            var fits = new Dictionary<League, LiveCalibrationFit>();
            var rows = new List<CalibrationRow>();
            var settled = await SettledForecasts.ReadAsync(context, asOf, cancellationToken);
            foreach (var (league, (kind, forecasts)) in settled.OrderBy(league => league.Key.Index))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (followed[league].Follow(forecasts) is { } fit)
                {
                    fits.Add(league, fit);
                    rows.Add(Row(league, model, kind, fit));
                }
            }

            await WriteAsync(context, rows, cancellationToken);
            mark = (model, count, last);
            return new CalibrationResult(settled.Values.Sum(league => league.Forecasts.Count), fits);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>What stands there already is not written again.</summary>
    private async Task WriteAsync(SabiScoreDbContext context, List<CalibrationRow> rows, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var changed = new List<CalibrationRow>();
        foreach (var row in rows)
        {
            var latest = await context.Calibrations.AsNoTracking().Where(other => other.LeagueCode == row.LeagueCode).OrderByDescending(other => other.Id).FirstOrDefaultAsync(cancellationToken);
            if (latest is null || !IsSame(latest, row))
            {
                changed.Add(row);
            }
        }

        if (changed.Count == 0)
        {
            return;
        }

        context.Calibrations.AddRange(changed);
        await context.SaveChangesAsync(cancellationToken);
        await GenerationStore.RaiseAsync(context, Generation.Calibration, time.GetUtcNow(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await generations.AnnounceAsync(CancellationToken.None);
        foreach (var row in changed)
        {
            LogFitted(row.LeagueCode, row.Samples, row.ToCalibration().IsIdentity ? "left as it is" : "applied", row.Brier);
        }
    }

    private static bool IsSame(CalibrationRow one, CalibrationRow other) =>
        (one.ModelVersion, one.Samples, one.WindowFrom, one.WindowTo, one.Kind) == (other.ModelVersion, other.Samples, other.WindowFrom, other.WindowTo, other.Kind)
        && one.ToCalibration().Slopes.SequenceEqual(other.ToCalibration().Slopes)
        && one.ToCalibration().Intercepts.SequenceEqual(other.ToCalibration().Intercepts);

    private CalibrationRow Row(League league, string model, DataKind kind, LiveCalibrationFit fit) => new()
    {
        LeagueCode = league.Code,
        ModelVersion = model,
        HomeSlope = fit.Served.Slopes[0],
        DrawSlope = fit.Served.Slopes[1],
        AwaySlope = fit.Served.Slopes[2],
        HomeIntercept = fit.Served.Intercepts[0],
        DrawIntercept = fit.Served.Intercepts[1],
        AwayIntercept = fit.Served.Intercepts[2],
        Brier = fit.Brier,
        Accuracy = fit.Accuracy,
        AverageConfidence = fit.AverageConfidence,
        Samples = fit.Samples,
        WindowFrom = fit.From,
        WindowTo = fit.To,
        FittedAt = time.GetUtcNow(),
        Kind = kind,
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "Calibration of {League} on {Samples} settled forecasts: {Decision}, Brier {Brier:0.0000}")]
    private partial void LogFitted(string league, int samples, string decision, double brier);
}
