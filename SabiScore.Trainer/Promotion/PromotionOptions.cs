using System.ComponentModel.DataAnnotations;
using SabiScore.Data.Registry;

namespace SabiScore.Trainer.Promotion;

/// <summary>Settings of promotion, section "Promotion".</summary>
internal sealed class PromotionOptions
{
    public const string SectionName = "Promotion";

    /// <summary>Whether what passes the gate serves at once; else it waits as a challenger for an operator.</summary>
    public bool Automatic { get; set; } = true;

    /// <summary>A file with the recipe to train with, as JSON; empty: the ensemble with fixed parameters.</summary>
    public string RecipeFile { get; set; } = "";

    /// <summary>Share of the fixtures that a new challenger forecasts.</summary>
    [Range(0, ModelRegistry.MostLiveShare)]
    public double LiveShare { get; set; }

    /// <summary>Matches after the cutoff that two recipes are compared on at least.</summary>
    [Range(100, 100_000)]
    public int MinimumMatches { get; set; } = 300;

    /// <summary>Matches after the cutoff that are wanted: the cutoff is the latest start of a season with so many after it.</summary>
    [Range(100, 100_000)]
    public int WantedMatches { get; set; } = 2000;
}
