using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using SabiScore.Data.Store.Connections;

namespace SabiScore.Data.Store.Migrating;

// Found by dotnet-ef when a migration is added; they connect to nothing.
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteContext>
{
    public SqliteContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteContext>();
        StoreRegistration.Configure(options, StoreConnection.Parse("Data Source=design.db"));
        return new SqliteContext(options.Options);
    }
}

internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlContext>
{
    public PostgreSqlContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgreSqlContext>();
        StoreRegistration.Configure(options, StoreConnection.Parse("Host=localhost;Database=design"));
        return new PostgreSqlContext(options.Options);
    }
}
