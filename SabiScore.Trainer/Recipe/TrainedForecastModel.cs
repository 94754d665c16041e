using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Recipe;

/// <summary>What a training gives.</summary>
/// <param name="Model">The model; its card tells what it was made of and how its members did on validation.</param>
public sealed record TrainedForecastModel(ForecastModel Model)
{
    public ModelCard Card => Model.Card;
}
