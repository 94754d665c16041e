using SabiScore.Domain.Models;
using SabiScore.Domain.Odds;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Trainer.Promotion;

/// <summary>
/// One recipe on one set of matches: fitted before a cutoff to be scored, and on everything to serve. Both come from one trainer, so members that validation
/// has fitted for the one are not fitted again for the other.
/// </summary>
internal sealed class RecipeTrial(TrainingData data, TrainingRecipe recipe, int seed, IProgress<TrainingProgress>? progress)
{
    private readonly ForecastTrainer trainer = new(data, recipe.With(seed), progress);

    public TrainingRecipe Recipe => recipe;

    /// <summary>What the recipe, fitted before a cutoff, says of each match from there on; nothing where too little came before it.</summary>
    public IReadOnlyList<ProbabilityTriple>? ForecastAfter(GateCutoff cutoff, CancellationToken cancellationToken)
    {
        try
        {
            var model = trainer.TrainBefore(cutoff.Season, cancellationToken).Model;
            return [.. Enumerable.Range(cutoff.Row, data.Count - cutoff.Row).Select(row => Of(model, data, row))];
        }
        catch (TrainingImpossibleException)
        {
            return null;
        }
    }

    /// <exception cref="TrainingImpossibleException">There is too little to learn from.</exception>
    public ForecastModel Final(CancellationToken cancellationToken) => trainer.Train((DateOnly?)null, cancellationToken).Model;

    /// <summary>What a model publishes of a match of the data.</summary>
    public static ProbabilityTriple Of(ForecastModel model, TrainingData data, int row) => model.Evaluate(data.Table.Row(row), data.League(row)).Published;
}
