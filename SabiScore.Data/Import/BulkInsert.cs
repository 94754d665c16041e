using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Connections;

namespace SabiScore.Data.Import;

/// <summary>Adds many new rows at the speed of the database's own way: COPY on PostgreSQL, one prepared statement on SQLite. Call within a transaction.</summary>
internal static class BulkInsert
{
    public static async Task WriteAsync<TRow>(SabiScoreDbContext context, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var (table, columns) = BulkColumn.Of<TRow>(context);
        if (context.Database.GetDbConnection() is SqliteConnection sqlite)
        {
            WriteSqlite(sqlite, (SqliteTransaction)context.Database.CurrentTransaction!.GetDbTransaction(), table, columns, rows, cancellationToken);
        }
        else
        {
            await CopyAsync((NpgsqlConnection)context.Database.GetDbConnection(), table, columns, rows, cancellationToken);
        }
    }

    private static void WriteSqlite<TRow>(
        SqliteConnection connection, SqliteTransaction transaction, string table, BulkColumn[] columns, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        using var activity = StoreActivities.StartBulk(table, rows.Count);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {table} ({Names(columns)}) VALUES ({string.Join(", ", columns.Select(column => "$" + column.Name))})";
        var parameters = Array.ConvertAll(columns, column => command.Parameters.Add(new SqliteParameter("$" + column.Name, null)));
        command.Prepare();
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < columns.Length; i++)
            {
                parameters[i].Value = columns[i].ValueOf(row) ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    private static async Task CopyAsync<TRow>(
        NpgsqlConnection connection, string table, BulkColumn[] columns, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        await using var import = await connection.BeginBinaryImportAsync($"COPY {table} ({Names(columns)}) FROM STDIN (FORMAT BINARY)", cancellationToken);

        // Into the connection's buffer, mostly: eight million awaits would cost more than the writing.
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            import.StartRow();
            foreach (var column in columns)
            {
                Write(import, column.ValueOf(row));
            }
        }

        await import.CompleteAsync(cancellationToken);
    }

    private static void Write(NpgsqlBinaryImporter import, object? value)
    {
        switch (value)
        {
            case null:
                import.WriteNull();
                break;
            case double number:
                import.Write(number);
                break;
            case long number:
                import.Write(number);
                break;
            case int number:
                import.Write(number);
                break;
            case short number:
                import.Write(number);
                break;
            case string text:
                import.Write(text);
                break;
            case bool flag:
                import.Write(flag);
                break;
            case DateTimeOffset moment:
                import.Write(moment);
                break;
            case DateOnly date:
                import.Write(date);
                break;
            default:
                throw new NotSupportedException($"{value.GetType().Name} is not written in bulk.");
        }
    }

    private static string Names(BulkColumn[] columns) => string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
}
