using Npgsql;

namespace SabiScore.Data.Store.Connections;

/// <summary>
/// Has both ends notice a network that was cut. The server else keeps what a lost client has locked for hours, and the other workers would wait for it; a
/// client waits no longer than a statement may take. What the connection string says itself stays.
/// </summary>
internal static class LostConnections
{
    private const int IdleSeconds = 10, ProbeSeconds = 5;

    /// <summary>The server gives a silent client up after 10 + 2 × 5 s, one that takes no answer after 20 s.</summary>
    private const string Server = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=2 -c tcp_user_timeout=20000";

    public static NpgsqlConnectionStringBuilder Noticed(NpgsqlConnectionStringBuilder connection)
    {
        connection.Options ??= Server;
        if (connection is { TcpKeepAlive: false, TcpKeepAliveTime: 0 })
        {
            (connection.TcpKeepAliveTime, connection.TcpKeepAliveInterval) = (IdleSeconds, ProbeSeconds);
        }

        return connection;
    }
}
