namespace SabiScore.Api.Answers;

/// <summary>A whole list.</summary>
public sealed record Listing<T>
{
    /// <summary>Its items, in order.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>What the answer rests on.</summary>
    public required DataStamp Data { get; init; }
}
