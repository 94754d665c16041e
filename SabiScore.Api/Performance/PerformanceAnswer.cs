using SabiScore.Api.Answers;

namespace SabiScore.Api.Performance;

/// <summary>How good settled forecasts and bets were.</summary>
public sealed record PerformanceAnswer
{
    /// <summary>Figures by window and league; empty while nothing has been settled.</summary>
    public required IReadOnlyList<PerformanceFigures> Windows { get; init; }

    /// <summary>For people, where there are no figures: why.</summary>
    public string? Note { get; init; }

    /// <summary>What the answer rests on.</summary>
    public required DataStamp Data { get; init; }
}
