using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Recipe.StageOne;

/// <summary>The logits without prices as fitted at one cutoff, in the order of their definitions.</summary>
/// <param name="Members">Ready to be part of a model.</param>
/// <param name="Coefficients">Where the next cutoff's fits start from.</param>
internal sealed record StageOneFit(IReadOnlyList<ModelMember> Members, IReadOnlyList<double[][]> Coefficients);
