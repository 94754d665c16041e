using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Trainer.Training;

/// <summary>What there is to learn from.</summary>
/// <param name="Table">Played matches with their features, and the state of all leagues after them.</param>
/// <param name="Data">The same for learners.</param>
/// <param name="Kind">What the matches are.</param>
/// <param name="Before">All of them are earlier.</param>
internal sealed record TrainingInput(FeatureTable Table, TrainingData Data, DataKind Kind, DateOnly Before);
