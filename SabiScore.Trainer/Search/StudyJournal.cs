using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SabiScore.Trainer.Search;

/// <summary>
/// A file with one line of JSON for the study and one for each trial that has ended, on disk before the next begins. A last line without its end, as a
/// kill leaves it, is cut off: that trial is run again.
/// </summary>
/// <param name="path">The file; made where there is none.</param>
/// <param name="subject">What is searched and on what data.</param>
public sealed class StudyJournal(string path, string subject) : IStudyJournal
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public IReadOnlyList<Trial> Begin(string signature)
    {
        var header = new Header(subject, signature);
        var bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
        var whole = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        if (whole < bytes.Length)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
            file.SetLength(whole);
        }

        var lines = Encoding.UTF8.GetString(bytes, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0)
        {
            Write(header);
            return [];
        }

        if (Read<Header>(lines[0], 1) != header)
        {
            throw new StudyJournalException($"{path} is the journal of another study: {Read<Header>(lines[0], 1)}, not {header}.");
        }

        Trial[] trials = [.. lines.Skip(1).Select((line, i) => Read<Trial>(line, i + 2))];
        return trials.Index().All(entry => entry.Item.Number == entry.Index) ? trials : throw new StudyJournalException($"{path} does not hold its trials in order.");
    }

    public void Append(Trial trial) => Write(trial);

    private T Read<T>(string line, int number)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Json) ?? throw new StudyJournalException($"{path}, line {number}: nothing.");
        }
        catch (JsonException exception)
        {
            throw new StudyJournalException($"{path}, line {number}: {exception.Message}");
        }
    }

    private void Write<T>(T line)
    {
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write);
        file.Write([.. JsonSerializer.SerializeToUtf8Bytes(line, Json), (byte)'\n']);
        file.Flush(flushToDisk: true);
    }

    private sealed record Header(string Subject, string Signature);
}
