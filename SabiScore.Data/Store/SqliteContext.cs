using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store.Conversions;

namespace SabiScore.Data.Store;

/// <summary>The store on SQLite.</summary>
public sealed class SqliteContext(DbContextOptions<SqliteContext> options) : SabiScoreDbContext(options)
{
    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcToTicks>();
    }
}
