using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe.StageOne;

namespace SabiScore.Trainer.Recipe.Walk;

/// <summary>Every member as fitted on what was known at one cutoff.</summary>
/// <param name="StageOne">The logits without prices.</param>
/// <param name="Fundamental">Members without prices, logits first.</param>
/// <param name="Market">Market-anchored members by name.</param>
internal sealed record CutoffFit(StageOneFit StageOne, IReadOnlyList<ModelMember> Fundamental, IReadOnlyList<ModelMember> Market);
