using SabiScore.Data.Store.Models;
using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe;

namespace SabiScore.Trainer.Promotion;

/// <summary>A trained model before the registry, and what the gate said of it.</summary>
internal sealed record Candidate(ForecastModel Model, TrainingRecipe Recipe, GateReport Report);

/// <summary>A trained model in the registry.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Role">The role that it got.</param>
/// <param name="Reason">Why, for people.</param>
internal sealed record Registered(string Version, ModelRole Role, string Reason);
