using SabiScore.Data.Clock;
using SabiScore.Data.Import;
using SabiScore.Data.Intake;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Sources.Health;
using SabiScore.Data.Standings;
using SabiScore.Data.Store.Clock;
using SabiScore.Domain.Football;
using SabiScore.Worker.Import;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Odds;

namespace SabiScore.Worker.Standings;

/// <summary>
/// Brings results up to date, fetches every league's table, counts it from our own results too, and says where the two differ; then expected goals, where their
/// site may be asked. One league's failure does not stop the others.
/// </summary>
internal sealed partial class RefreshStandingsRun(
    SiteRefresh site,
    FixtureRefresh fixtures,
    ITableSource tables,
    TableIntake intake,
    StandingsBook book,
    ExpectedGoalsRefresh expectedGoals,
    SourceHealthBook health,
    SimulatedWorld world,
    MatchClock clock,
    ILogger<RefreshStandingsRun> logger)
{
    private const int Listed = 10;
    private static readonly FetchedPart NotDue = new("season", FetchOutcome.Unchanged, null, IntakeReport.Nothing);

    public async Task<JobReport> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var now = await clock.ReadAsync(cancellationToken);
        var asksProvider = now.Mode == MatchClockMode.Live && await world.HoldsRealAsync(cancellationToken);
        var today = DateOnly.FromDateTime(now.At.UtcDateTime);
        var files = asksProvider ? await site.RunAsync(run, cancellationToken) : null;
        List<FetchedPart> parts = asksProvider ? [await AloneAsync("matches", token => fixtures.RunAsync(today, token), cancellationToken)] : [];
        var (counted, differences, asks) = (0, new List<string>(), asksProvider);
        foreach (var (index, league) in League.All.Index())
        {
            await run.ReportAsync($"Table of {league.Name}", (double)index / League.All.Count);
            if (asks)
            {
                var part = await AloneAsync(league.Code, token => TableAsync(league, token), cancellationToken);
                parts.Add(part);
                asks = part.Outcome is not (FetchOutcome.NoKey or FetchOutcome.Limited or FetchOutcome.OpenCircuit);
                if (asks && await SeasonAsync(league, Season.Of(today), cancellationToken) is { } whole)
                {
                    parts.Add(whole);
                }
            }

            var ours = await book.TableAsync(league, Season.Of(today), now.At, cancellationToken);
            counted += ours.Rows.Count;
            if (asksProvider)
            {
                foreach (var difference in await book.CompareAsync(tables.Source, ours, cancellationToken))
                {
                    differences.Add($"{league.Code}: {difference}");
                    LogDiffers(league.Code, ours.Season, difference);
                }
            }
        }

        if (asksProvider && expectedGoals.IsOn)
        {
            await run.ReportAsync("Expected goals", 1);
            parts.AddRange(await ExpectedGoalsAsync(Season.Of(today), cancellationToken));
        }

        return Report(files, parts, counted, differences);
    }

    // One that fails does not stop the others; a pause that the site asks for does.
    private async Task<List<FetchedPart>> ExpectedGoalsAsync(Season present, CancellationToken cancellationToken)
    {
        var parts = new List<FetchedPart>();
        foreach (var league in League.All)
        {
            foreach (var season in await expectedGoals.DueAsync(league, present, cancellationToken))
            {
                var part = await AloneAsync($"{league.Code} {season} expected goals", token => expectedGoals.RunAsync(league, season, token), cancellationToken);
                parts.Add(part);
                if (part.Outcome is FetchOutcome.Limited or FetchOutcome.OpenCircuit)
                {
                    return parts;
                }
            }
        }

        return parts;
    }

    private static JobReport Report(JobReport? files, List<FetchedPart> parts, int counted, List<string> differences)
    {
        var told = parts.TrueForAll(part => part.Outcome == FetchOutcome.NoKey) ? "" : $" {string.Join("; ", parts)}.";
        var shown = differences.Count == 0 ? "" : $" {differences.Count} differences from the provider's tables: {string.Join("; ", differences.Take(Listed))}{(differences.Count > Listed ? " …" : "")}.";
        var message = $"{(files is null ? "" : $"football-data.co.uk: {files.Message} ")}{counted} clubs' lines counted from our results.{told}{shown}";
        var rowsIn = parts.Sum(part => part.Report.Rows);
        return parts.Exists(part => part.IsFault) && parts.TrueForAll(part => !part.IsAnswered) ? JobReport.Failed(message) with { IsTransient = true }
            : files?.Outcome is JobOutcome.Failed or JobOutcome.PartlyDone || parts.Exists(part => part.IsFault || part.Report.Problems.Count > 0) ? JobReport.PartlyDone(message, rowsIn, counted)
            : counted == 0 ? JobReport.NothingToDo(message)
            : JobReport.Done(message, rowsIn, counted);
    }

    private async Task<FetchedPart?> SeasonAsync(League league, Season season, CancellationToken cancellationToken)
    {
        var told = await AloneAsync($"{league.Code} season", async token => await fixtures.SeasonIfDueAsync(league, season, token) ?? NotDue, cancellationToken);
        return ReferenceEquals(told, NotDue) ? null : told;
    }

    private async Task<FetchedPart> TableAsync(League league, CancellationToken cancellationToken)
    {
        var answer = await tables.TableAsync(league, cancellationToken);
        await health.RecordAsync(answer, cancellationToken);
        return new FetchedPart(league.Code, answer.Outcome, answer.Reason, await intake.TakeAsync(league, answer, cancellationToken));
    }

    private async Task<FetchedPart> AloneAsync(string name, Func<CancellationToken, Task<FetchedPart>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work(cancellationToken);
        }
#pragma warning disable CA1031 // The edge of a loop: what one part threw is its outcome, the others go on.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(exception, name);
            return new FetchedPart(name, FetchOutcome.Failed, exception.GetType().Name, IntakeReport.Nothing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Table of {League} {Season} differs from the provider's: {Difference}")]
    private partial void LogDiffers(string league, Season season, StandingDifference difference);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Part} could not be fetched or stored; the others go on")]
    private partial void LogFailed(Exception exception, string part);
}
