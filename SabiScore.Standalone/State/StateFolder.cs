using System.Security.Cryptography;
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

    /// <summary>Holds the administrator's key.</summary>
    public string AdminKeyFile => System.IO.Path.Combine(Path, "admin-key");

    /// <summary>The administrator's key, made up once and readable by this user alone.</summary>
    public string AdminKey()
    {
        try
        {
            if (!File.Exists(AdminKeyFile))
            {
                var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
                if (!OperatingSystem.IsWindows())
                {
                    options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
                }

                using var writer = new StreamWriter(AdminKeyFile, options);
                writer.Write(RandomNumberGenerator.GetHexString(32, lowercase: true));
            }

            return File.ReadAllText(AdminKeyFile).Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"the administrator's key cannot be kept in {AdminKeyFile}: {failure.Message}", failure);
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
