using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Trainer.Calibrating;

/// <summary>A forecast whose match is over.</summary>
/// <param name="KickoffAt">Kick-off, UTC.</param>
/// <param name="Raw">What the model said, before any live calibration.</param>
/// <param name="Outcome">What happened.</param>
internal readonly record struct SettledForecast(DateTimeOffset KickoffAt, ProbabilityTriple Raw, Outcome Outcome);
