using System.Globalization;

namespace SabiScore.EndToEnd.Running;

/// <summary>A clock for processes that can be set while they run, as a machine's can. Steady time goes on as it did. Needs libfaketime.</summary>
internal sealed class MachineClock : IDisposable
{
    private const string Library = "libfaketimeMT.so.1";

    private const UnixFileMode ForAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly string _folder = Directory.CreateTempSubdirectory("sabiscore-clock-").FullName;
    private readonly string _library;

    private MachineClock(string library)
    {
        _library = library;
        // The database's server runs as another user.
        if (OperatingSystem.IsLinux())
        {
            File.SetUnixFileMode(_folder, ForAll | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }

        Set(TimeSpan.Zero);
    }

    /// <summary>What a process that goes by this clock has in its environment.</summary>
    public IEnumerable<(string Key, string Value)> Environment =>
    [
        ("LD_PRELOAD", _library),
        ("FAKETIME_TIMESTAMP_FILE", Path.Combine(_folder, "offset")),
        ("FAKETIME_NO_CACHE", "1"),
        ("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
        ("FAKETIME_DISABLE_SHM", "1"),
    ];

    /// <summary>Makes one; the test is skipped, with the reason, where the library is not installed.</summary>
    public static MachineClock MakeOrSkip()
    {
        var library = Directory.Exists("/usr/lib")
            ? Directory.EnumerateDirectories("/usr/lib").Select(folder => Path.Combine(folder, "faketime", Library)).FirstOrDefault(File.Exists)
            : null;
        Assert.SkipWhen(library is null, $"{Library} is not installed: apt-get install libfaketime.");
        return new MachineClock(library!);
    }

    /// <summary>Sets it to so much ahead of the true time.</summary>
    public void Set(TimeSpan ahead)
    {
        var next = Path.Combine(_folder, "next");
        File.WriteAllText(next, ahead.TotalSeconds.ToString("+0;-0", CultureInfo.InvariantCulture) + "\n");
        if (OperatingSystem.IsLinux())
        {
            File.SetUnixFileMode(next, ForAll);
        }

        File.Move(next, Path.Combine(_folder, "offset"), overwrite: true);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
