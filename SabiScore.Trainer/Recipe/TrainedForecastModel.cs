using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe.Blending;

namespace SabiScore.Trainer.Recipe;

/// <summary>What a training gives.</summary>
/// <param name="Model">The model; its card tells what it was made of and how its members did on validation.</param>
public sealed record TrainedForecastModel(ForecastModel Model)
{
    /// <summary>What the blend was chosen on, for whoever asks what the blend would be without a member.</summary>
    internal Validation? Validation { get; init; }

    public ModelCard Card => Model.Card;
}
