using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.Api.Forecasting;
using SabiScore.Data.Caching;
using SabiScore.Data.Clock;
using SabiScore.Data.Import;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Migrating;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Tests.Shared;

namespace SabiScore.Api.Tests.Hosting;

/// <summary>The Api on a migrated SQLite file with two generated seasons of two leagues; football's clock stands on 2024-03-01.</summary>
public class ApiHost : WebApplicationFactory<Answers.DataStamp>, IAsyncLifetime
{
    internal static readonly DateTimeOffset AsOf = new(2024, 3, 1, 18, 0, 0, TimeSpan.Zero);
    internal static readonly League[] Leagues = [League.PremierLeague, League.Eredivisie];

    private readonly string folder = Directory.CreateTempSubdirectory("sabiscore-api-").FullName;

    public HttpClient Http { get; protected set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Start();
        await Services.GetRequiredService<StoreMigrator>().MigrateAsync(CancellationToken.None);
        var files = Path.Combine(folder, "files");
        GeneratedSeasons.Write(files, 2022, 2, Leagues);
        await ActivatorUtilities.CreateInstance<MatchImporter>(Services, ActivatorUtilities.CreateInstance<ImportMetrics>(Services)).ImportAsync(new ImportRequest { MatchFolder = files }, null, CancellationToken.None);
        await Services.GetRequiredService<MatchClock>().StandAtAsync(AsOf, CancellationToken.None);
    }

    protected virtual void Start() => Http = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    internal async Task<T> QueryAsync<T>(Func<SabiScoreDbContext, Task<T>> query)
    {
        await using var context = await Services.GetRequiredService<IDbContextFactory<SabiScoreDbContext>>().CreateDbContextAsync();
        return await query(context);
    }

    /// <summary>Puts a model into the database as champion, and has the Api look for it.</summary>
    internal async Task CrownAsync(ForecastModel model, byte[]? content = null, string? version = null)
    {
        await QueryAsync(async context =>
        {
            var now = Services.GetRequiredService<TimeProvider>().GetUtcNow();
            await context.Models.ExecuteUpdateAsync(row => row.SetProperty(other => other.Role, ModelRole.Retired));
            await context.Models.Where(row => row.Version == (version ?? model.Version)).ExecuteDeleteAsync();
            context.Models.Add(new ModelRow
            {
                Version = version ?? model.Version,
                SchemaId = model.SchemaId,
                Scope = "quick",
                Role = ModelRole.Champion,
                Content = content ?? SmallModels.Bytes(model),
                Card = """{"seed":1,"members":[{"name":"elo"}]}""",
                CreatedAt = now,
                PromotedAt = now,
            });
            await GenerationStore.RaiseAsync(context, Generation.Model, now, CancellationToken.None);
            return await context.SaveChangesAsync();
        });
        await Services.GetRequiredService<ModelIntake>().RefreshAsync(CancellationToken.None);
        await Services.GetRequiredService<HistoryIntake>().RefreshAsync(CancellationToken.None);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:sabiscore", $"Data Source={Path.Combine(folder, "api.db")}");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        // Tests call for a refresh themselves.
        builder.UseSetting("Forecasts:ModelPollInterval", "00:10:00");
    }
}
