namespace SabiScore.EndToEnd.Telemetry;

/// <summary>A span as it was received.</summary>
internal sealed record Span(string Service, string Source, string Name, int Kind, string Trace, string Id, string Parent)
{
    public const int Server = 2;

    public bool IsRoot => Parent.Length == 0;
}
