using System.Data.Common;
using System.Net;
using Grpc.Core;

namespace SabiScore.Worker.Jobs.Retrying;

/// <summary>Whether the same might work a little later.</summary>
internal static class Transience
{
    /// <summary>EF Core wraps a lost connection in an exception of its own.</summary>
    public static bool Is(Exception exception) =>
        exception is DbException or TimeoutException or RpcException { StatusCode: StatusCode.Unavailable or StatusCode.DeadlineExceeded }
        || (exception is HttpRequestException http && IsTransient(http.StatusCode))
        || exception.InnerException is DbException { IsTransient: true } or TimeoutException;

    private static bool IsTransient(HttpStatusCode? status) =>
        status is null or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;
}
