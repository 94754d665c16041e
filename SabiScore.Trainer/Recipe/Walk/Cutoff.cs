using SabiScore.Domain.Football;

namespace SabiScore.Trainer.Recipe.Walk;

/// <summary>A point in time: matches before it are known, none after.</summary>
/// <param name="Season">The season it falls in, or begins.</param>
/// <param name="Rows">How many matches are before it.</param>
internal readonly record struct Cutoff(Season Season, int Rows);
