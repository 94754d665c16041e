using SabiScore.Api.Answers;

namespace SabiScore.Api.Paging;

/// <summary>One page of a list.</summary>
public sealed record Page<T>
{
    /// <summary>Items of this page, in order.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>Number of this page, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Items a page at most.</summary>
    public required int Size { get; init; }

    /// <summary>Items of all pages.</summary>
    public required int Total { get; init; }

    /// <summary>What the answer rests on.</summary>
    public required DataStamp Data { get; init; }
}
