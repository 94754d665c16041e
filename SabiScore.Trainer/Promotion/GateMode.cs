namespace SabiScore.Trainer.Promotion;

/// <summary>What a model is compared with.</summary>
internal enum GateMode
{
    /// <summary>With nothing but base rates: there is no champion that could serve, or only a quick one.</summary>
    First,

    /// <summary>Recipe with recipe, both fitted before one cutoff.</summary>
    Recipes,

    /// <summary>The champion's own recipe on newer data, with the model that serves.</summary>
    Refit,
}
