using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store.Conversions;

namespace SabiScore.Data.Store;

/// <summary>The store on PostgreSQL. Text is compared by its bytes, as SQLite and ordinal comparison do.</summary>
public sealed class PostgreSqlContext(DbContextOptions<PostgreSqlContext> options) : SabiScoreDbContext(options)
{
    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation("C");
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcCut>().HaveColumnType("timestamp with time zone");
    }
}
