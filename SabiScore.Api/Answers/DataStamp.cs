using SabiScore.Domain.Football;

namespace SabiScore.Api.Answers;

/// <summary>What an answer rests on.</summary>
public sealed record DataStamp
{
    /// <summary>Kind of the data.</summary>
    public required DataKind Kind { get; init; }

    /// <summary>Football's time, UTC: what is later is not known here.</summary>
    public required DateTimeOffset AsOf { get; init; }
}
