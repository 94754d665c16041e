using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using SabiScore.Data.Clock;
using SabiScore.Data.Registry;
using SabiScore.Data.Shadow;
using SabiScore.Data.Store.Locking;
using SabiScore.Data.Store.Migrating;

namespace SabiScore.Data.Store.Connections;

/// <summary>Registers the store.</summary>
public static class StoreRegistration
{
    /// <summary>
    /// Registers <see cref="IDbContextFactory{TContext}"/> of <see cref="SabiScoreDbContext"/> (pooled), a scoped context, and <see cref="StoreMigrator"/>,
    /// on the database that ConnectionStrings:sabiscore names.
    /// </summary>
    /// <exception cref="InvalidOperationException">The connection string is missing or malformed.</exception>
    public static void AddSabiScoreStore(this IHostApplicationBuilder builder) =>
        builder.Services.AddSabiScoreStore(StoreConnection.From(builder.Configuration));

    /// <summary>As the other, on a given database.</summary>
    public static IServiceCollection AddSabiScoreStore(this IServiceCollection services, StoreConnection connection)
    {
        services.AddSingleton(connection);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<StoreMigrator>();
        services.AddSingleton<StoreLocks>();
        services.AddSingleton<ModelRegistry>();
        services.AddSingleton<ShadowRecords>();
        services.AddSingleton<MatchClock>();
        services.AddSingleton<ReplayClock>();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<SabiScoreDbContext>>().CreateDbContext());
        if (connection.Provider == StoreProvider.Sqlite)
        {
            services.AddPooledDbContextFactory<SqliteContext>(options => Configure(options, connection));
            services.AddSingleton<IDbContextFactory<SabiScoreDbContext>, StoreContextFactory<SqliteContext>>();
        }
        else
        {
            services.AddPooledDbContextFactory<PostgreSqlContext>(options => Configure(options, connection));
            services.AddSingleton<IDbContextFactory<SabiScoreDbContext>, StoreContextFactory<PostgreSqlContext>>();
        }

        return services;
    }

    internal static void Configure(DbContextOptionsBuilder options, StoreConnection connection)
    {
        options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        if (connection.Provider == StoreProvider.Sqlite)
        {
            options.UseSqlite(connection.ConnectionString).AddInterceptors(new SqlitePragmas(), new SqliteSpans()).ReplaceService<IMigrationsSqlGenerator, SqliteTables>();
        }
        else
        {
            options.UseNpgsql(connection.ConnectionString, npgsql => npgsql.ConfigureDataSource(source =>
            {
                // Stands in spans and metrics; without one the connection string would.
                source.Name = StoreConnection.Name;
                source.ConfigureTracing(tracing => tracing.ConfigureCommandSpanNameProvider(command => StoreActivities.OperationOf(command.CommandText)));
            }));
        }
    }
}
