using SabiScore.Domain.Football;

namespace SabiScore.Domain.Evaluation;

/// <summary>A forecaster's scores in a league (or in all), with the market's on the same matches beside them.</summary>
public sealed record LeagueScore
{
    /// <summary>The league; null for all together.</summary>
    public required League? League { get; init; }

    /// <summary>Date of the first match scored.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Date of the last match scored.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The forecaster's.</summary>
    public required ForecastScore Model { get; init; }

    /// <summary>Those of the fair early prices.</summary>
    public required ForecastScore Opening { get; init; }

    /// <summary>Those of the fair closing prices.</summary>
    public required ForecastScore Closing { get; init; }

    /// <summary>Ranked probability score compared with the early prices'.</summary>
    public required PairedComparison AgainstOpening { get; init; }

    /// <summary>Ranked probability score compared with the closing prices'.</summary>
    public required PairedComparison AgainstClosing { get; init; }

    /// <summary>The forecaster's ranked probability score as a multiple of the closing prices'.</summary>
    public double RatioToClosing => Model.RankedProbabilityScore / Closing.RankedProbabilityScore;
}
