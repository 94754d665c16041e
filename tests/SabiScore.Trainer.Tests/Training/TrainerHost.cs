using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.Data.Store.Migrating;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Training;

namespace SabiScore.Trainer.Tests.Training;

/// <summary>The Trainer on real sockets and a migrated SQLite file; the work is the real one, or what a test makes of it.</summary>
public class TrainerHost : WebApplicationFactory<TrainingOptions>, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("sabiscore-trainer-").FullName;

    public string GrpcAddress { get; private set; } = "";

    public string SearchFolder => Path.Combine(folder, "search");

    protected string Folder => folder;

    internal FakeWork Work { get; } = new();

    public async ValueTask InitializeAsync()
    {
        UseKestrel();
        StartServer();
        // Endpoints listen in the order of their names: grpc, http.
        GrpcAddress = Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        await Services.GetRequiredService<StoreMigrator>().MigrateAsync(CancellationToken.None);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:sabiscore", $"Data Source={Path.Combine(folder, "trainer.db")}");
        builder.UseSetting("Search:Folder", SearchFolder);
        builder.UseSetting("Kestrel:Endpoints:grpc:Url", "http://127.0.0.1:0");
        builder.UseSetting("Kestrel:Endpoints:http:Url", "http://127.0.0.1:0");
        builder.UseSetting("Logging:LogLevel:Default", "None");
        builder.ConfigureTestServices(services => services.AddSingleton<ITrainingWork>(Work));
    }
}
