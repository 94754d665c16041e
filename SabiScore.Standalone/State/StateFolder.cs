using SabiScore.Standalone.Starting;

namespace SabiScore.Standalone.State;

/// <summary>The folder that holds what the system remembers, taken by one Standalone at a time.</summary>
internal sealed class StateFolder : IDisposable
{
    private readonly FileStream _lock;

    private StateFolder(string path, FileStream @lock)
    {
        Path = path;
        _lock = @lock;
    }

    public string Path { get; }

    /// <summary>The SQLite file.</summary>
    public string DatabaseFile => System.IO.Path.Combine(Path, "sabiscore.db");

    /// <summary>Where files of football-data.co.uk are kept; made by who downloads them.</summary>
    public string DownloadsFolder => System.IO.Path.Combine(Path, "downloads");

    /// <summary>Makes the folder where there is none and takes it; the system gives it back however this process ends.</summary>
    public static StateFolder Take(string folder)
    {
        var path = System.IO.Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(path);
            CheckWritable(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"cannot write to the folder {path}: {failure.Message}", failure);
        }

        try
        {
            return new StateFolder(path, new FileStream(System.IO.Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"another SabiScore uses the folder {path}: end it, or choose another with --folder", failure);
        }
    }

    public void Dispose() => _lock.Dispose();

    private static void CheckWritable(string path)
    {
        var probe = System.IO.Path.Combine(path, System.IO.Path.GetRandomFileName());
        File.WriteAllText(probe, "probe");
        File.Delete(probe);
    }
}
