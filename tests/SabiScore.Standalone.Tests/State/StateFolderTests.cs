using SabiScore.Standalone.Starting;
using SabiScore.Standalone.State;

namespace SabiScore.Standalone.Tests.State;

public sealed class StateFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sabiscore-state-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Take_Twice_IsRefusedUntilGivenBack()
    {
        using (StateFolder.Take(_folder))
        {
            var refused = Assert.Throws<StartException>(() => StateFolder.Take(_folder));
            Assert.Contains(_folder, refused.Message, StringComparison.Ordinal);
        }

        using var again = StateFolder.Take(_folder);
        Assert.Equal(Path.Combine(_folder, "sabiscore.db"), again.DatabaseFile);
    }

    [Fact]
    public void Take_WhereAFileStands_SaysThatItCannotWrite()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");

        var refused = Assert.Throws<StartException>(() => StateFolder.Take(Path.Combine(file, "below")));

        Assert.StartsWith($"cannot write to the folder {file}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AdminKey_IsMadeUpOnce_AndForThisUserAlone()
    {
        string first;
        using (var folder = StateFolder.Take(_folder))
        {
            first = folder.AdminKey();
        }

        using var again = StateFolder.Take(_folder);
        Assert.Matches("^[0-9a-f]{32}$", first);
        Assert.Equal(first, again.AdminKey());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(again.AdminKeyFile));
        }
    }
}
