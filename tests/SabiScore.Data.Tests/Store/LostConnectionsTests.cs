using Npgsql;
using SabiScore.Data.Store.Connections;

namespace SabiScore.Data.Tests.Store;

public sealed class LostConnectionsTests
{
    [Fact]
    public void Parse_PostgreSql_AsksBothEndsToNoticeALostNetwork()
    {
        var connection = new NpgsqlConnectionStringBuilder(StoreConnection.Parse("Host=db;Database=s").ConnectionString);

        Assert.Equal("-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=2 -c tcp_user_timeout=20000", connection.Options);
        Assert.Equal((10, 5), (connection.TcpKeepAliveTime, connection.TcpKeepAliveInterval));
    }

    [Fact]
    public void Parse_WithOnesOwn_KeepsThem()
    {
        var connection = new NpgsqlConnectionStringBuilder(StoreConnection.Parse("Host=db;Database=s;Options=-c geqo=off;TCP Keepalive Time=60").ConnectionString);

        Assert.Equal(("-c geqo=off", 60, 0), (connection.Options, connection.TcpKeepAliveTime, connection.TcpKeepAliveInterval));
    }
}
