using SabiScore.Api.Answers;

namespace SabiScore.Api.Jobs;

/// <summary>Runs, newest first.</summary>
public sealed record JobRunPage
{
    /// <summary>Runs of this page.</summary>
    public required IReadOnlyList<JobRunAnswer> Items { get; init; }

    /// <summary>Asks for the next page as "page", with the same filters; none on the last.</summary>
    public string? Next { get; init; }

    /// <summary>What the answer rests on.</summary>
    public required DataStamp Data { get; init; }
}
