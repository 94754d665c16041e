using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Models;

/// <summary>What a model says of one match.</summary>
public sealed record Forecast
{
    /// <summary>The one that is published, priced, bet and settled: blend after calibration; the fundamental one where there was no usable price.</summary>
    public required ProbabilityTriple Published { get; init; }

    /// <summary>The forecast without any price of the match.</summary>
    public required ProbabilityTriple Fundamental { get; init; }

    /// <summary>Whether <see cref="Published"/> starts from the match's prices.</summary>
    public required bool MarketAware { get; init; }

    /// <summary>Share of the features the model reads for this league that were known, 0 to 1; each counts alike.</summary>
    public required double Completeness { get; init; }

    /// <summary>What each member said; empty unless asked for.</summary>
    public IReadOnlyList<MemberForecast> Members { get; init; } = [];

    /// <summary>The same after a calibration that follows the model's own: of a forecast that starts from prices alone.</summary>
    /// <param name="live">Null changes nothing.</param>
    public Forecast Calibrated(Calibration? live) =>
        live is null || live.IsIdentity || !MarketAware ? this : this with { Published = live.Apply(Published) };
}
