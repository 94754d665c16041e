using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Runs;

namespace SabiScore.Worker.Jobs.History;

/// <summary>Counts how jobs have fared; the same answer serves for a while, since a job that fires every ten seconds leaves many rows.</summary>
internal sealed class JobStatisticsBook(IDbContextFactory<SabiScoreDbContext> contexts, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<(string Job, int Days), (JobStatistics Statistics, long At)> known = new();

    public async Task<JobStatistics> OfAsync(string job, int days, CancellationToken cancellationToken)
    {
        if (known.TryGetValue((job, days), out var answer) && time.GetElapsedTime(answer.At) < Lifetime)
        {
            return answer.Statistics;
        }

        var counted = await CountAsync(job, days, cancellationToken);
        known[(job, days)] = (counted, time.GetTimestamp());
        return counted;
    }

    private async Task<JobStatistics> CountAsync(string job, int days, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var since = time.GetUtcNow() - TimeSpan.FromDays(days);
        var runs = context.JobRuns.AsNoTracking().Where(run => run.Job == job);
        var outcomes = await runs.Where(run => run.StartedAt >= since).GroupBy(run => run.Outcome)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var (done, partly, good, bad) = (JobOutcome.Done.ToWord(), JobOutcome.PartlyDone.ToWord(), JobOutcomes.Good, JobOutcomes.Bad);
        var worked = runs.Where(run => run.StartedAt >= since && run.Duration != null && (run.Outcome == done || run.Outcome == partly));
        var count = await worked.CountAsync(cancellationToken);
        var success = await runs.Where(run => good.Contains(run.Outcome)).OrderByDescending(run => run.Id).Select(run => new { run.Id, run.EndedAt }).FirstOrDefaultAsync(cancellationToken);
        var after = success?.Id ?? 0;
        return new JobStatistics
        {
            Days = days,
            Outcomes = outcomes,
            Worked = count,
            P50 = await PercentileAsync(worked, count, 50, cancellationToken),
            P95 = await PercentileAsync(worked, count, 95, cancellationToken),
            P99 = await PercentileAsync(worked, count, 99, cancellationToken),
            LastSuccessAt = success?.EndedAt,
            FailuresInARow = await runs.CountAsync(run => run.Id > after && bad.Contains(run.Outcome), cancellationToken),
        };
    }

    /// <summary>Nearest rank: the shortest duration that so many of 100 runs did not exceed.</summary>
    private static async Task<TimeSpan?> PercentileAsync(IQueryable<JobRunRow> runs, int count, int percent, CancellationToken cancellationToken)
    {
        var rank = ((count * percent) + 99) / 100;
        return rank == 0 ? null : await runs.OrderBy(run => run.Duration).Select(run => run.Duration).Skip(rank - 1).FirstOrDefaultAsync(cancellationToken);
    }
}
