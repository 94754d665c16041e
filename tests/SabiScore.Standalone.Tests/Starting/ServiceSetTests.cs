using SabiScore.Standalone.Starting;
using SabiScore.Standalone.Supervision;

namespace SabiScore.Standalone.Tests.Starting;

public sealed class ServiceSetTests : IDisposable
{
    private readonly string _programs = Directory.CreateTempSubdirectory("sabiscore-programs-").FullName;

    public ServiceSetTests()
    {
        foreach (var project in (string[])["SabiScore.Trainer", "SabiScore.Worker", "SabiScore.Api"])
        {
            File.WriteAllText(Path.Combine(_programs, OperatingSystem.IsWindows() ? project + ".exe" : project), "");
            File.WriteAllText(Path.Combine(_programs, project + ".dll"), "");
        }
    }

    public void Dispose() => Directory.Delete(_programs, recursive: true);

    [Fact]
    public void Services_AreGivenTheNamesThatTheAppHostGives()
    {
        var set = Create(new StandaloneOptions { Folder = "state", Port = 6000, Data = "data", AsOf = new DateOnly(2025, 3, 1), MinimumEdge = 0.02, TrainerThreads = 2 });

        foreach (var service in set.Services)
        {
            Assert.Equal("Data Source=x.db", service.Environment["ConnectionStrings__sabiscore"]);
            Assert.Equal("127.0.0.1:7000", service.Environment["ConnectionStrings__cache"]);
            Assert.Equal("http://localhost:6001", service.Environment["services__api__grpc__0"]);
            Assert.Equal("http://localhost:6003", service.Environment["services__trainer__grpc__0"]);
            Assert.Equal("http://localhost:6005", service.Environment["services__worker__grpc__0"]);
            Assert.Equal(service.Environment[$"services__{service.Name}__http__0"], service.Environment["Kestrel__Endpoints__http__Url"]);
            Assert.Equal(service.Environment[$"services__{service.Name}__grpc__0"], service.Environment["Kestrel__Endpoints__grpc__Url"]);
        }

        var worker = Named(set, "worker");
        Assert.Equal(Path.GetFullPath("data"), worker.Environment["Import__Folder"]);
        Assert.Equal("2025-03-01", worker.Environment["MatchClock__AsOf"]);
        Assert.Equal("0.02", worker.Environment["ValueBets__MinimumEdge"]);
        Assert.Equal("2", Named(set, "trainer").Environment["DOTNET_PROCESSOR_COUNT"]);
        Assert.Equal("http://localhost:6000", set.ApiUrl);
    }

    [Fact]
    public void Services_Replay_IsTheWorkersAlone()
    {
        var set = Create(new StandaloneOptions { Folder = "state", Data = "data", Replay = new DateOnly(2024, 8, 1), Speed = 3600 });

        Assert.Equal("2024-08-01", Named(set, "worker").Environment["Replay__From"]);
        Assert.Equal("3600", Named(set, "worker").Environment["Replay__Speed"]);
        Assert.DoesNotContain("Replay__From", Named(set, "api").Environment.Keys);
        Assert.Equal(["forget"], set.Forgetting.Arguments);
    }

    [Fact]
    public void Services_WithoutOptions_KeepTheirOwnDefaults()
    {
        var set = Create(new StandaloneOptions { Folder = "state" });

        var keys = set.Services.SelectMany(service => service.Environment.Keys).ToHashSet();
        Assert.DoesNotContain("Import__Folder", keys);
        Assert.DoesNotContain("Import__Source", keys);
        Assert.DoesNotContain("MatchClock__AsOf", keys);
        Assert.DoesNotContain("Replay__From", keys);
        Assert.DoesNotContain("ValueBets__MinimumEdge", keys);
        Assert.DoesNotContain("DOTNET_PROCESSOR_COUNT", keys);
    }

    [Fact]
    public void Demo_IsToldToTheWorker_WithTheFolderOfDownloads()
    {
        var worker = Named(Create(new StandaloneOptions { Folder = "state", Demo = true }), "worker");

        Assert.Equal(("Demo", "downloads"), (worker.Environment["Import__Source"], worker.Environment["FootballDataCoUk__Folder"]));
    }

    [Fact]
    public void Settings_ReachEveryService()
    {
        var set = Create(new StandaloneOptions { Folder = "state", Settings = new Dictionary<string, string> { ["Bootstrap:HorizonDays"] = "14" } });

        Assert.All(set.Services, service => Assert.Equal("14", service.Environment["Bootstrap__HorizonDays"]));
    }

    [Fact]
    public void AdminKey_IsTheApisAlone_AndASettingComesFirst()
    {
        var set = Create(new StandaloneOptions { Folder = "state" });
        var given = Create(new StandaloneOptions { Folder = "state", Settings = new Dictionary<string, string> { ["Admin:ApiKey"] = "0123456789abcdef" } });

        Assert.Equal("made-up-key", Named(set, "api").Environment["Admin__ApiKey"]);
        Assert.DoesNotContain("Admin__ApiKey", Named(set, "worker").Environment.Keys);
        Assert.Equal("0123456789abcdef", Named(given, "api").Environment["Admin__ApiKey"]);
    }

    [Fact]
    public void Migration_IsTheWorkersCommand_OnTheSameDatabase()
    {
        var migration = Create(new StandaloneOptions { Folder = "state" }).Migration;

        Assert.Equal(["migrate"], migration.Arguments);
        Assert.Equal("Data Source=x.db", migration.Environment["ConnectionStrings__sabiscore"]);
        Assert.DoesNotContain("Kestrel__Endpoints__http__Url", migration.Environment.Keys);
    }

    [Fact]
    public void Programs_ThatAreNotBuilt_AreNamedWithTheWayOut()
    {
        var locator = new ProgramLocator(Path.Combine(_programs, "nowhere"), _programs);

        var missing = Assert.Throws<StartException>(() => locator.Find("SabiScore.Api"));

        Assert.Contains("--programs", missing.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', missing.Message);
    }

    private static ServiceSpecification Named(ServiceSet set, string name) => set.Services.Single(service => service.Name == name);

    private ServiceSet Create(StandaloneOptions options) => new(options, new ProgramLocator(_programs, _programs), "Data Source=x.db", "127.0.0.1:7000", "downloads", "made-up-key", [6001, 6002, 6003, 6004, 6005]);
}
