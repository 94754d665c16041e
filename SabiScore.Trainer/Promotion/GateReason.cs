namespace SabiScore.Trainer.Promotion;

/// <summary>Why a model is not promoted.</summary>
internal enum GateReason
{
    /// <summary>It reads other features than there are now.</summary>
    WrongSchema,

    /// <summary>A forecast is not finite, negative, or does not sum to 1.</summary>
    NoProbabilities,

    /// <summary>With every feature missing it says something extreme, or forgets that prices are missing.</summary>
    InsaneWithoutFeatures,

    /// <summary>Without prices of the match it does not fall back on the fundamental forecast, or that is extreme.</summary>
    InsaneWithoutPrices,

    /// <summary>A weight is negative or not finite, or they do not sum to 1.</summary>
    OddWeights,

    /// <summary>A calibration bends forecasts more than any honest one does.</summary>
    CalibrationOutOfBounds,

    /// <summary>It names more winners than anybody can: something of the future is in its features.</summary>
    TooGoodToBeTrue,

    /// <summary>The shares of home wins, draws and away wins say as much.</summary>
    NoBetterThanBaseRates,

    /// <summary>In one league its probabilities do not come true as often as they say.</summary>
    LeagueMiscalibrated,

    /// <summary>In one league it is much worse than the champion.</summary>
    LeagueMuchWorse,

    /// <summary>Too few matches came after the cutoff to tell two recipes apart.</summary>
    TooFewMatches,

    /// <summary>Its Brier score is not lower than the champion's.</summary>
    WorseBrier,

    /// <summary>Its ranked probability score is higher than the champion's.</summary>
    WorseRps,

    /// <summary>The same recipe on newer data says something quite different: look at the data.</summary>
    MovedTooFar,

    /// <summary>On the latest matches it is worse than the model that serves, beyond chance.</summary>
    WorseThanServing,

    /// <summary>A quick model does not replace a whole one.</summary>
    QuickBesideWhole,

    /// <summary>Somebody else promoted a model meanwhile.</summary>
    ChampionChanged,
}
