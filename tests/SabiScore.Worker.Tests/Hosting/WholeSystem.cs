using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Migrating;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Tests.Hosting;

/// <summary>Trainer, Api and Worker that call each other over real gRPC, on one SQLite file and generated seasons of two leagues. Nothing runs by itself.</summary>
internal sealed class WholeSystem : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sabiscore-system-").FullName;
    private readonly ServiceHost<Trainer.Recipe.TrainingOptions> trainer;
    private readonly ServiceHost<Api.Answers.DataStamp> api;
    private readonly ServiceHost<JobOptions> worker;

    public WholeSystem(string asOf, params (string Key, string Value)[] settings)
    {
        var files = Path.Combine(folder, "files");
        GeneratedSeasons.Write(files, 2019, 5, [League.PremierLeague, League.Eredivisie]);
        var common = new Dictionary<string, string>
        {
            ["ConnectionStrings:sabiscore"] = $"Data Source={Path.Combine(folder, "system.db")}",
            ["Import:Folder"] = files,
            ["MatchClock:AsOf"] = asOf,
            ["Bootstrap:Enabled"] = "false",
            ["Jobs:Enabled"] = "false",
            ["Forecasts:ModelPollInterval"] = "00:00:00.100",
        };
        foreach (var (key, value) in settings)
        {
            common[key] = value;
        }

        trainer = new ServiceHost<Trainer.Recipe.TrainingOptions>(common).Run();
        api = new ServiceHost<Api.Answers.DataStamp>(common).Run();
        worker = new ServiceHost<JobOptions>(new Dictionary<string, string>(common)
        {
            ["services:trainer:grpc:0"] = trainer.GrpcAddress,
            ["services:api:grpc:0"] = api.GrpcAddress,
        }).Run();
    }

    public T Get<T>()
        where T : class => worker.Services.GetRequiredService<T>();

    public Task MigrateAsync() => Get<StoreMigrator>().MigrateAsync(CancellationToken.None);

    public async Task<T> QueryAsync<T>(Func<SabiScoreDbContext, Task<T>> query)
    {
        await using var context = await Get<IDbContextFactory<SabiScoreDbContext>>().CreateDbContextAsync();
        return await query(context);
    }

    public async ValueTask DisposeAsync()
    {
        await worker.DisposeAsync();
        await api.DisposeAsync();
        await trainer.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
