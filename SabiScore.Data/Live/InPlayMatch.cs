using SabiScore.Data.Sources.Fetching;
using SabiScore.Domain.Football;
using SabiScore.Domain.InPlay;

namespace SabiScore.Data.Live;

/// <summary>A match that is on, with the forecast from how it stands. Computed when asked for, never stored, scored or bet on.</summary>
public sealed record InPlayMatch
{
    /// <summary>The match.</summary>
    public required long FixtureId { get; init; }

    /// <summary>Being played, or at half-time.</summary>
    public required FixtureState State { get; init; }

    /// <summary>Minute that the forecast is for.</summary>
    public required int Minute { get; init; }

    /// <summary>Score and red cards that it is for.</summary>
    public required MatchSituation Situation { get; init; }

    /// <summary>What is to be expected.</summary>
    public required InPlayForecast Forecast { get; init; }

    /// <summary>The forecast before the match that it starts from.</summary>
    public required long ForecastId { get; init; }

    /// <summary>Who says how the match stands.</summary>
    public required string Source { get; init; }

    /// <summary>Reconstructed where minutes of a real match are invented.</summary>
    public required DataKind Kind { get; init; }
}
