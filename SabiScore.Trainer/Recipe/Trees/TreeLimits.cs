namespace SabiScore.Trainer.Recipe.Trees;

internal static class TreeLimits
{
    /// <summary>With fewer rows a tree's leaves hold everything.</summary>
    public const int LeastRows = 1000;
}
