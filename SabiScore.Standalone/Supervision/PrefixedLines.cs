namespace SabiScore.Standalone.Supervision;

/// <summary>One writer for the lines of all services, each with its service's name before it.</summary>
internal sealed class PrefixedLines(TextWriter writer)
{
    private const string Own = "sabiscore";
    private readonly Lock _gate = new();

    public void Say(string line) => Write(Own, line);

    public void Write(string name, string line)
    {
        lock (_gate)
        {
            writer.WriteLine($"{name.PadRight(Own.Length)} | {line}");
            writer.Flush();
        }
    }
}
