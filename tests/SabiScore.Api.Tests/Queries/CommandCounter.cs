using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SabiScore.Api.Tests.Queries;

/// <summary>Counts the queries of one host.</summary>
internal sealed class CommandCounter : DbCommandInterceptor
{
    private int count;

    public int Take() => Interlocked.Exchange(ref count, 0);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref count);
        return new(result);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Interlocked.Increment(ref count);
        return result;
    }
}
