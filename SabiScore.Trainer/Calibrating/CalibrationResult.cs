using SabiScore.Domain.Football;

namespace SabiScore.Trainer.Calibrating;

/// <summary>What a look at the settled forecasts came to.</summary>
/// <param name="Settled">Forecasts looked at.</param>
/// <param name="Fits">By league; those with too few are left out.</param>
internal sealed record CalibrationResult(int Settled, IReadOnlyDictionary<League, LiveCalibrationFit> Fits);
