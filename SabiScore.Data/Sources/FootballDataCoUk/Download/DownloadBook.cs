using System.Collections.Concurrent;
using System.Text.Json;

namespace SabiScore.Data.Sources.FootballDataCoUk.Download;

/// <summary>The downloads folder: its files, and what the site said of each. Everything is written beside and put in place at once.</summary>
internal sealed class DownloadBook
{
    private const string Stamps = "downloads.json";
    private const string Unfinished = ".part";

    private readonly ConcurrentDictionary<string, FileStamp> stamps;
    private readonly Lock writing = new();

    private DownloadBook(string folder, IEnumerable<KeyValuePair<string, FileStamp>> known)
    {
        Folder = folder;
        stamps = new(known, StringComparer.Ordinal);
    }

    public string Folder { get; }

    /// <summary>Opens the folder, which is made where there is none. A book that cannot be read is begun anew: files are then asked for again.</summary>
    public static async Task<DownloadBook> OpenAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Stamps);
        try
        {
            return new DownloadBook(folder, File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<string, FileStamp>>(await File.ReadAllBytesAsync(path, cancellationToken)) ?? [] : []);
        }
        catch (JsonException)
        {
            return new DownloadBook(folder, []);
        }
    }

    /// <summary>What the site said of a file that is still there.</summary>
    public FileStamp? Find(string name) => File.Exists(Path.Combine(Folder, name)) ? stamps.GetValueOrDefault(name) : null;

    public async Task KeepAsync(string name, byte[] content, FileStamp stamp, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Folder, name);
        await File.WriteAllBytesAsync(path + Unfinished, content, cancellationToken);
        File.Move(path + Unfinished, path, overwrite: true);
        Keep(name, stamp);
    }

    public void Keep(string name, FileStamp stamp)
    {
        stamps[name] = stamp;
        var path = Path.Combine(Folder, Stamps);
        lock (writing)
        {
            File.WriteAllBytes(path + Unfinished, JsonSerializer.SerializeToUtf8Bytes(new SortedDictionary<string, FileStamp>(stamps, StringComparer.Ordinal)));
            File.Move(path + Unfinished, path, overwrite: true);
        }
    }
}
