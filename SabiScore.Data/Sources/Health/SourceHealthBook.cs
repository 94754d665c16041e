using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Sources;

namespace SabiScore.Data.Sources.Health;

/// <summary>Writes down how providers fare, so that every replica sees it, and reads it.</summary>
public sealed class SourceHealthBook(IDbContextFactory<SabiScoreDbContext> contexts, TimeProvider time)
{
    private const int LongestReason = 500;

    /// <summary>Writes down what came of a question.</summary>
    public Task RecordAsync<TRow>(SourceAnswer<TRow> answer, CancellationToken cancellationToken) =>
        RecordAsync(new Told(answer.Source, answer.Part, answer.Outcome, answer.FetchedAt, answer.Rows.Count, answer.Problems.Count, answer.Reason, answer.Quota, answer.AskAgainAt), cancellationToken);

    /// <summary>Writes down what came of a download or of files that were brought.</summary>
    public Task RecordAsync(string source, string part, FetchOutcome outcome, int rows, int problems, string? reason, CancellationToken cancellationToken) =>
        RecordAsync(new Told(source, part, outcome, time.GetUtcNow(), rows, problems, reason, null, null), cancellationToken);

    /// <summary>Every source with how it fares.</summary>
    public async Task<IReadOnlyList<SourceHealth>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.SourceHealth.ToDictionaryAsync(row => row.Source, cancellationToken);
        var now = time.GetUtcNow();
        return [.. SourceCatalog.All.Select(source => SourceHealth.Of(source, rows.GetValueOrDefault(source.Name), now))];
    }

    private async Task RecordAsync(Told told, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(told, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another process wrote the first row of this source in the same moment; now it is there.
            await WriteAsync(told, cancellationToken);
        }
    }

    private async Task WriteAsync(Told told, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.SourceHealth.AsTracking().FirstOrDefaultAsync(health => health.Source == told.Source, cancellationToken);
        if (row is null)
        {
            context.SourceHealth.Add(row = new SourceHealthRow { Source = told.Source });
        }

        Apply(row, told);
        var fetch = await context.SourceFetches.AsTracking().FirstOrDefaultAsync(one => one.Source == told.Source && one.Part == told.Part, cancellationToken);
        if (fetch is null)
        {
            context.SourceFetches.Add(fetch = new SourceFetchRow { Source = told.Source, Part = told.Part });
        }

        (fetch.AskedAt, fetch.Outcome, fetch.Rows, fetch.Problems, fetch.Reason) = (told.At, told.Outcome, told.Rows, told.Problems, Cut(told.Reason));
        fetch.AnsweredAt = told.IsAnswered ? told.At : fetch.AnsweredAt;
        await context.SaveChangesAsync(cancellationToken);
    }

    private static void Apply(SourceHealthRow row, Told told)
    {
        (row.LastOutcome, row.AskedAt, row.AskAgainAt) = (told.Outcome, told.At, told.AskAgainAt);
        if (told.IsAnswered)
        {
            (row.LastSuccessAt, row.FailuresInARow, row.LastRows, row.LastProblems) = (told.At, 0, told.Rows, told.Problems);
        }
        else if (told.Outcome != FetchOutcome.NoKey)
        {
            (row.LastErrorAt, row.LastError) = (told.At, Cut(told.Reason) ?? told.Outcome.ToString());
            row.FailuresInARow += told.Outcome is FetchOutcome.Failed or FetchOutcome.Refused ? 1 : 0;
        }

        if (told.Quota is { } quota)
        {
            (row.QuotaRemaining, row.QuotaUsed, row.QuotaLastCost, row.QuotaResetsAt, row.QuotaToldAt) =
                (quota.Remaining, quota.Used ?? row.QuotaUsed, quota.LastCost ?? row.QuotaLastCost, quota.ResetsAt, told.At);
        }
    }

    private static string? Cut(string? reason) => reason?[..Math.Min(reason.Length, LongestReason)];

    private sealed record Told(
        string Source, string Part, FetchOutcome Outcome, DateTimeOffset At, int Rows, int Problems, string? Reason, SourceQuota? Quota, DateTimeOffset? AskAgainAt)
    {
        public bool IsAnswered => Outcome is FetchOutcome.Fetched or FetchOutcome.Unchanged or FetchOutcome.Empty;
    }
}
