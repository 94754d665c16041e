using System.Text.Json;
using SabiScore.Trainer.Recipe;

namespace SabiScore.Trainer.Promotion;

/// <summary>The recipe that an operator brought.</summary>
internal static class RecipeFile
{
    /// <exception cref="TrainingImpossibleException">There is no such file, or it is no recipe.</exception>
    public static TrainingRecipe Read(string path)
    {
        if (path.Length == 0)
        {
            return TrainingRecipe.Standard;
        }

        try
        {
            return TrainingRecipe.FromJson(File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new TrainingImpossibleException($"{PromotionOptions.SectionName}:{nameof(PromotionOptions.RecipeFile)} {path}: {exception.Message}");
        }
    }
}
