using System.Net;
using Grpc.Core;
using Npgsql;
using SabiScore.Worker.Jobs.Retrying;

namespace SabiScore.Worker.Tests.Jobs.Retrying;

public sealed class TransienceTests
{
    [Fact]
    public void Is_LostConnection_AlsoAsEfCoreWrapsIt()
    {
        var lost = new NpgsqlException("Exception while reading from stream", new EndOfStreamException());

        Assert.True(Transience.Is(lost));
        Assert.True(Transience.Is(new InvalidOperationException("An exception has been raised that is likely due to a transient failure.", lost)));
    }

    [Theory]
    [InlineData(StatusCode.Unavailable, true)]
    [InlineData(StatusCode.DeadlineExceeded, true)]
    [InlineData(StatusCode.FailedPrecondition, false)]
    [InlineData(StatusCode.Internal, false)]
    public void Is_RefusedCall_ByItsStatus(StatusCode status, bool expected) => Assert.Equal(expected, Transience.Is(new RpcException(new Status(status, ""))));

    [Theory]
    [InlineData(null, true)]
    [InlineData(HttpStatusCode.BadGateway, true)]
    [InlineData(HttpStatusCode.TooManyRequests, true)]
    [InlineData(HttpStatusCode.Unauthorized, false)]
    [InlineData(HttpStatusCode.NotFound, false)]
    public void Is_HttpAnswer_ByItsStatus(HttpStatusCode? status, bool expected) => Assert.Equal(expected, Transience.Is(new HttpRequestException("No.", null, status)));

    [Fact]
    public void Is_FaultOfOurOwn_IsNot()
    {
        Assert.False(Transience.Is(new InvalidOperationException("A bug.")));
        Assert.False(Transience.Is(new InvalidOperationException("Twice the same row.", new PostgresException("duplicate key", "ERROR", "ERROR", PostgresErrorCodes.UniqueViolation))));
    }
}
