using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SabiScore.AppHost.Tests.Wiring;

/// <summary>The AppHost's file and the services agree on names, whether or not Aspire is here to check it.</summary>
public sealed partial class WiringTests
{
    private static readonly string Root = FindRoot();

    private static readonly string AppHost = File.ReadAllText(Path.Combine(Root, "SabiScore.AppHost", "AppHost.cs"));

    [Fact]
    public void ConnectionNames_AreTheOnesThatServicesRead()
    {
        Assert.Equal("cache", Constant("SabiScore.ServiceDefaults/Cache/CacheConnection.cs"));
        Assert.Equal("sabiscore", Constant("SabiScore.ServiceDefaults/Database/DatabaseConnection.cs"));
        Assert.Contains(".AddRedis(\"cache\")", AppHost, StringComparison.Ordinal);
        Assert.Contains(".AddDatabase(\"sabiscore\")", AppHost, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Trainer", "trainer")]
    [InlineData("Worker", "worker")]
    [InlineData("Api", "api")]
    public void Service_IsAddedUnderTheNameThatCallersUse_WithBothEndpoints(string project, string name)
    {
        Assert.Contains($"AddProject<Projects.SabiScore_{project}>(\"{name}\")", AppHost, StringComparison.Ordinal);

        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, $"SabiScore.{project}", "appsettings.json")));
        var endpoints = settings.RootElement.GetProperty("Kestrel").GetProperty("Endpoints");
        Assert.Equal("Http1", endpoints.GetProperty("http").GetProperty("Protocols").GetString());
        Assert.Equal("Http2", endpoints.GetProperty("grpc").GetProperty("Protocols").GetString());
    }

    [Fact]
    public void Ports_InTheServicesSettings_AreAllDifferent()
    {
        var urls = Directory.GetFiles(Root, "appsettings.json", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
            .SelectMany(file => Url().Matches(File.ReadAllText(file)).Select(match => match.Value))
            .ToList();

        Assert.Equal(6, urls.Distinct().Count());
    }

    [Fact]
    public void EachJobOfTheWorker_HasAButton()
    {
        var buttons = JobButton().Matches(File.ReadAllText(Path.Combine(Root, "SabiScore.AppHost", "JobCommands.cs"))).Select(match => match.Groups["name"].Value);

        Assert.Equal(WorkerJobs.Names(), buttons.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Project_TakesItsSdkByTheSwitch()
    {
        var imports = XDocument.Load(Path.Combine(Root, "SabiScore.AppHost", "SabiScore.AppHost.csproj")).Root!.Elements("Import")
            .Select(import => ((string?)import.Attribute("Sdk"), (string?)import.Attribute("Project"), (string?)import.Attribute("Condition")))
            .ToList();

        Assert.Equal(
            [
                (null, "../Aspire.props", null),
                ("Aspire.AppHost.Sdk", "Sdk.props", "'$(AspirePackages)' == 'true'"),
                ("Microsoft.NET.Sdk", "Sdk.props", "'$(AspirePackages)' != 'true'"),
                ("Aspire.AppHost.Sdk", "Sdk.targets", "'$(AspirePackages)' == 'true'"),
                ("Microsoft.NET.Sdk", "Sdk.targets", "'$(AspirePackages)' != 'true'"),
            ],
            imports);
    }

    private static string Constant(string file) => NameConstant().Match(File.ReadAllText(Path.Combine(Root, file))).Groups["value"].Value;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SabiScore.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("These tests run from inside the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex("const string Name = \"(?<value>[a-z]+)\"")]
    private static partial Regex NameConstant();

    [GeneratedRegex("^        \\(\"(?<name>[A-Za-z]+)\", ", RegexOptions.Multiline)]
    private static partial Regex JobButton();

    [GeneratedRegex(@"http://localhost:\d+")]
    private static partial Regex Url();
}
