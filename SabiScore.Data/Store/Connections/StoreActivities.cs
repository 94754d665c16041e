using System.Buffers;
using System.Diagnostics;

namespace SabiScore.Data.Store.Connections;

/// <summary>Spans of SQLite, whose driver has none; PostgreSQL's driver makes its own.</summary>
internal static class StoreActivities
{
    /// <summary>Name of the source.</summary>
    public const string Name = "SabiScore.Store";

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Writes down a statement that has ended. Statements hold placeholders, not values.</summary>
    public static void Ended(string statement, DateTimeOffset startedAt, TimeSpan took, Exception? failure)
    {
        // Without listeners nothing of this is made.
        if (!Source.HasListeners())
        {
            return;
        }

        var operation = OperationOf(statement);
        using var activity = Source.StartActivity(ActivityKind.Client, name: operation, startTime: startedAt);
        activity?.SetTag("db.system.name", "sqlite").SetTag("db.operation.name", operation).SetTag("db.query.text", statement);
        if (failure is not null)
        {
            activity?.SetTag("error.type", failure.GetType().FullName).SetStatus(ActivityStatusCode.Error, failure.Message);
        }

        activity?.SetEndTime((startedAt + took).UtcDateTime);
    }

    /// <summary>SELECT, INSERT and so on: the name of a statement's span.</summary>
    public static string OperationOf(string statement)
    {
        var text = statement.AsSpan().TrimStart();
        var end = text.IndexOfAnyExcept(Letters);
        return (end < 0 ? text : text[..end]).ToString();
    }

    /// <summary>One span for many rows.</summary>
    public static Activity? StartBulk(string table, int rows) =>
        Source.StartActivity($"INSERT {table}", ActivityKind.Client)
            ?.SetTag("db.system.name", "sqlite")
            .SetTag("db.operation.name", "INSERT")
            .SetTag("db.collection.name", table)
            .SetTag("db.operation.batch.size", rows);
}
