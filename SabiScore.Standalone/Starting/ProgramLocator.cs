namespace SabiScore.Standalone.Starting;

/// <summary>Finds the services' executables: in a given folder, beside this program, or in the build output of their projects.</summary>
internal sealed class ProgramLocator(string? given, string own)
{
    private const string ThisProject = "SabiScore.Standalone";

    public string Find(string project)
    {
        var file = OperatingSystem.IsWindows() ? project + ".exe" : project;
        var candidates = Folders(project).Select(folder => Path.GetFullPath(Path.Combine(folder, file))).ToList();
        // A starter without its assembly is a copy that a build left here.
        return candidates.FirstOrDefault(candidate => File.Exists(candidate) && File.Exists(Path.Combine(Path.GetDirectoryName(candidate)!, project + ".dll")))
            ?? throw new StartException($"there is no {file} (looked in {string.Join(", ", candidates.Select(Path.GetDirectoryName))}): build the solution, or say where with --programs");
    }

    private IEnumerable<string> Folders(string project)
    {
        if (given is not null)
        {
            yield return Path.Combine(given, project);
            yield return given;
            yield break;
        }

        yield return own;
        yield return Path.Combine(own, "..", project);
        // …/SabiScore.Standalone/bin/Release/net10.0 → …/SabiScore.Api/bin/Release/net10.0
        yield return own.Replace(Path.DirectorySeparatorChar + ThisProject + Path.DirectorySeparatorChar, Path.DirectorySeparatorChar + project + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }
}
