using Npgsql;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Tests.Jobs;

public sealed class JobJournalTests
{
    [Fact]
    public void IsTransient_LostConnection_AlsoAsEfCoreWrapsIt()
    {
        var lost = new NpgsqlException("Exception while reading from stream", new EndOfStreamException());

        Assert.True(JobJournal.IsTransient(lost));
        Assert.True(JobJournal.IsTransient(new InvalidOperationException("An exception has been raised that is likely due to a transient failure.", lost)));
    }

    [Fact]
    public void IsTransient_FaultOfOurOwn_IsNot()
    {
        Assert.False(JobJournal.IsTransient(new InvalidOperationException("A bug.")));
        Assert.False(JobJournal.IsTransient(new InvalidOperationException("Twice the same row.", new PostgresException("duplicate key", "ERROR", "ERROR", PostgresErrorCodes.UniqueViolation))));
    }
}
