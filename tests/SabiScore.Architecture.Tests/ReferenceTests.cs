using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SabiScore.Architecture.Tests;

/// <summary>References point one way, and no service knows another.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["SabiScore.Domain"] = [],
        ["SabiScore.Data"] = ["SabiScore.Domain"],
        ["SabiScore.ServiceDefaults"] = [],
        ["SabiScore.Trainer"] = ["SabiScore.Data", "SabiScore.Domain", "SabiScore.ServiceDefaults"],
        ["SabiScore.Worker"] = ["SabiScore.Data", "SabiScore.Domain", "SabiScore.ServiceDefaults"],
        ["SabiScore.Api"] = ["SabiScore.Data", "SabiScore.Domain", "SabiScore.ServiceDefaults"],
        ["SabiScore.Standalone"] = [],
        // Its references to the services name what it starts; the package makes no assembly reference of them.
        ["SabiScore.AppHost"] = ["SabiScore.Api", "SabiScore.Trainer", "SabiScore.Worker"],
    };

    public static TheoryData<string> Parts => [.. Allowed.Keys];

    public static TheoryData<string> Compiled => [.. Allowed.Keys.Where(name => name != "SabiScore.AppHost")];

    [Fact]
    public void Parts_InTheRepository_AreTheKnownOnes()
    {
        var found = Repository.Projects.Select(Path.GetFileNameWithoutExtension).Where(name => !IsTest(name!));

        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void References_OfProjectFile_AreAllowed(string part)
    {
        var project = Repository.Projects.Single(file => Path.GetFileNameWithoutExtension(file) == part);

        Assert.Empty(Repository.References(project).Except(Allowed[part]));
    }

    [Theory]
    [MemberData(nameof(Compiled))]
    public void References_OfAssembly_AreAllowed(string part)
    {
        var output = AppContext.BaseDirectory.Replace("SabiScore.Architecture.Tests", part, StringComparison.Ordinal)
            .Replace(Path.Combine("tests", part), part, StringComparison.Ordinal);
        using var assembly = new PEReader(File.OpenRead(Path.Combine(output, part + ".dll")));
        var metadata = assembly.GetMetadataReader();

        var ours = metadata.AssemblyReferences
            .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
            .Where(name => name.StartsWith("SabiScore.", StringComparison.Ordinal));

        Assert.Empty(ours.Except(Allowed[part]));
    }

    [Fact]
    public void Solution_ListsEveryProject()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "SabiScore.sln")).Replace('\\', '/');

        Assert.All(Repository.Projects.Select(Repository.Relative), project => Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal));
    }

    private static bool IsTest(string name) => name.EndsWith(".Tests", StringComparison.Ordinal) || name is "EndToEnd" or "Benchmarks" or "LoadTest";
}
