using Npgsql;

namespace SabiScore.EndToEnd.Cluster;

/// <summary>A run as the database has it.</summary>
internal sealed record RunRow(long Id, string Job, string Trigger, string Outcome, DateTime? DueAt, DateTime StartedAt, DateTime? EndedAt, string Host);

/// <summary>Runs read from the database itself, so that no worker need answer.</summary>
internal static class RunRows
{
    /// <summary>The true time, UTC, as the database writes it.</summary>
    public static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    /// <summary>All runs, oldest first.</summary>
    public static async Task<List<RunRow>> ReadAsync(string database, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(database + ";Pooling=false");
        await using var command = source.CreateCommand("SELECT id, job, trigger, outcome, due_at, started_at, ended_at, coalesce(host, '') FROM job_runs ORDER BY id");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<RunRow> rows = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(new RunRow(
                reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), Time(reader, 4), reader.GetDateTime(5), Time(reader, 6), reader.GetString(7)));
        }

        return rows;
    }

    /// <summary>Runs of the schedule that stand for the same time of the same job; there must be none.</summary>
    public static IEnumerable<string> DoneTwice(IEnumerable<RunRow> rows) => rows
        .Where(row => row is { Trigger: "schedule", DueAt: not null })
        .GroupBy(row => (row.Job, row.DueAt))
        .Where(same => same.Count() > 1)
        .Select(same => $"{same.Key.Job} {same.Key.DueAt:O}: {string.Join(", ", same.Select(row => $"{row.Id} {row.Host} {row.StartedAt:T}"))}");

    private static DateTime? Time(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDateTime(column);
}
