using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace SabiScore.ServiceDefaults.Database;

/// <summary>What a service adds around its database context: a health check, and on PostgreSQL telemetry.</summary>
public static class DatabaseConnection
{
    /// <summary>Name of the connection string and of the health check.</summary>
    public const string Name = "sabiscore";

    /// <summary>Call after the context or its factory has been registered: adds the health check, and on PostgreSQL telemetry.</summary>
    public static void AddDatabaseConnection<TContext>(this IHostApplicationBuilder builder)
        where TContext : DbContext
    {
#if ASPIRE_PACKAGES
        if (!IsSqlite(builder.Configuration))
        {
            builder.EnrichNpgsqlDbContext<TContext>(settings =>
            {
                // Ours on both ways: it must answer within two seconds, and retries belong to the store, which knows its transactions.
                settings.DisableHealthChecks = true;
                settings.DisableRetry = true;
            });
        }
#endif
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealthCheck<TContext>>(Name, HealthStatus.Unhealthy);
    }

    /// <summary>Whether the connection string names a SQLite file rather than a PostgreSQL server.</summary>
    public static bool IsSqlite(IConfiguration configuration) =>
        configuration.GetConnectionString(Name)?.TrimStart().StartsWith("Data Source=", StringComparison.OrdinalIgnoreCase) == true;
}
