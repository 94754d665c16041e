using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace SabiScore.Api.Tests.Errors;

/// <summary>The Api on a database that nobody has migrated.</summary>
public sealed class BrokenHost : WebApplicationFactory<Answers.DataStamp>
{
    private readonly string folder = Directory.CreateTempSubdirectory("sabiscore-empty-").FullName;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:sabiscore", $"Data Source={Path.Combine(folder, "empty.db")}");
        builder.UseSetting("Logging:LogLevel:Default", "None");
    }
}
