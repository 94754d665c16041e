using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using SabiScore.Data.Store;

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
        foreach (var row in rows)
        {
            await import.StartRowAsync(cancellationToken);
            foreach (var column in columns)
            {
                await WriteAsync(import, column.ValueOf(row), cancellationToken);
            }
        }

        await import.CompleteAsync(cancellationToken);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter import, object? value, CancellationToken cancellationToken) => value switch
    {
        null => import.WriteNullAsync(cancellationToken),
        double number => import.WriteAsync(number, cancellationToken),
        long number => import.WriteAsync(number, cancellationToken),
        int number => import.WriteAsync(number, cancellationToken),
        short number => import.WriteAsync(number, cancellationToken),
        string text => import.WriteAsync(text, cancellationToken),
        bool flag => import.WriteAsync(flag, cancellationToken),
        DateTimeOffset moment => import.WriteAsync(moment, cancellationToken),
        DateOnly date => import.WriteAsync(date, cancellationToken),
        _ => throw new NotSupportedException($"{value.GetType().Name} is not written in bulk."),
    };

    private static string Names(BulkColumn[] columns) => string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
}
