namespace SabiScore.LoadTest;

/// <summary>What to ask, how much and for how long. Both bounds hold: the first one reached ends the run.</summary>
internal sealed record LoadOptions
{
    public required Uri Url { get; init; }

    public required int Requests { get; init; }

    public required TimeSpan Time { get; init; }

    public required int Concurrency { get; init; }

    public required IReadOnlyList<string> Paths { get; init; }
}
