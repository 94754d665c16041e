using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.Data.Clock;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Migrating;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;
using SabiScore.Worker.Import;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Tests.Hosting;

namespace SabiScore.Worker.Tests.Import;

public sealed class FirstDataTests : IAsyncLifetime
{
    // Nobody listens there.
    private const string Nowhere = "http://127.0.0.1:9";

    private readonly string folder = Directory.CreateTempSubdirectory("sabiscore-first-").FullName;
    private SiteStub site = null!;

    public async ValueTask InitializeAsync() => site = await SiteStub.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Run_FolderGiven_IsTheFolder_AndTheSiteIsNotAsked()
    {
        var files = Path.Combine(folder, "files");
        GeneratedSeasons.Write(files, 2023, 1, [League.Eredivisie]);

        var report = await RunAsync(site.Address, ("Import:Folder", files));

        Assert.Equal(JobOutcome.Done, report.Outcome);
        Assert.Empty(site.Asked);
        Assert.Equal([DataKind.Real], await KindsAsync());
    }

    [Fact]
    public async Task Run_NothingIsWanted_NothingIsDone()
    {
        Assert.Equal(JobOutcome.NothingToDo, (await RunAsync(site.Address, ("Import:Source", "None"))).Outcome);
        Assert.Empty(site.Asked);
        Assert.Empty(await KindsAsync());
    }

    [Fact]
    public async Task Run_SiteAnswers_ItsFilesAreImported_ThenNotAsked_TheyStay()
    {
        ServeSeasons();

        var report = await RunAsync(site.Address);

        Assert.Contains("fetched", report.Message, StringComparison.Ordinal);
        Assert.Equal([DataKind.Real], await KindsAsync());
        var gone = await RunAsync(Nowhere);
        Assert.Equal(JobOutcome.NothingToDo, gone.Outcome);
        Assert.Contains("stay as they are", gone.Message, StringComparison.Ordinal);
        Assert.Equal([DataKind.Real], await KindsAsync());
        var forced = await RunAsync(site.Address, ("Import:Source", "Demo"));
        Assert.Equal(JobOutcome.Failed, forced.Outcome);
        Assert.Contains("holds real matches", forced.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoSite_IsTheDemoLeague_UntilTheSiteHasFiles()
    {
        var made = await RunAsync(Nowhere);

        Assert.Equal(JobOutcome.Done, made.Outcome);
        Assert.Equal([DataKind.Simulated], await KindsAsync());
        Assert.Equal(JobOutcome.NothingToDo, (await RunAsync(Nowhere, ("Import:Source", "Demo"))).Outcome);

        site.Answer = path => path == "fixtures.csv" ? "Div,Date,Time,HomeTeam,AwayTeam\n" : null;
        Assert.Equal(JobOutcome.NothingToDo, (await RunAsync(site.Address)).Outcome);
        Assert.Equal([DataKind.Simulated], await KindsAsync());

        ServeSeasons();
        await RunAsync(site.Address);
        Assert.Equal([DataKind.Real], await KindsAsync());
    }

    private void ServeSeasons()
    {
        var files = Path.Combine(folder, "site");
        GeneratedSeasons.Write(files, 2023, 2, [League.Eredivisie]);
        site.Answer = path => path == "fixtures.csv" ? "Div,Date,Time,HomeTeam,AwayTeam\n"
            : path.Split('/') is [_, var season, var file] && File.Exists(Path.Combine(files, $"{file[..^4]}_{season}.csv")) ? File.ReadAllText(Path.Combine(files, $"{file[..^4]}_{season}.csv")) : null;
    }

    private async Task<JobReport> RunAsync(string address, params (string Key, string Value)[] settings)
    {
        await using var worker = Worker(address, settings);
        await worker.Services.GetRequiredService<StoreMigrator>().MigrateAsync(TestContext.Current.CancellationToken);
        await worker.Services.GetRequiredService<MatchClock>().StandAtAsync(new DateTimeOffset(2025, 3, 1, 0, 0, 0, TimeSpan.Zero), TestContext.Current.CancellationToken);
        return await worker.Services.GetRequiredService<FirstData>().RunAsync(new JobRun("test", (_, _) => Task.CompletedTask), TestContext.Current.CancellationToken);
    }

    private ServiceHost<JobOptions> Worker(string address, (string Key, string Value)[] settings) => new ServiceHost<JobOptions>(new Dictionary<string, string>(
        settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
    {
        ["ConnectionStrings:sabiscore"] = $"Data Source={Path.Combine(folder, "store.db")}",
        ["Bootstrap:Enabled"] = "false",
        ["Jobs:Enabled"] = "false",
        ["FootballDataCoUk:BaseAddress"] = address,
        ["FootballDataCoUk:RetryDelay"] = "00:00:00.010",
        ["FootballDataCoUk:Seasons"] = "2",
    }).Run();

    private async Task<List<DataKind>> KindsAsync()
    {
        await using var worker = Worker(Nowhere, []);
        await using var context = await worker.Services.GetRequiredService<IDbContextFactory<SabiScoreDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await context.Fixtures.Select(fixture => fixture.Kind).Distinct().ToListAsync(TestContext.Current.CancellationToken);
    }
}
