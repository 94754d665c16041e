namespace SabiScore.Trainer.Training;

/// <summary>How much is trained.</summary>
internal enum TrainingScope
{
    /// <summary>The market-anchored linear members: seconds.</summary>
    Quick,

    /// <summary>Every member: minutes.</summary>
    Whole,

    /// <summary>The quick model first, so that forecasts can begin, then every member.</summary>
    QuickThenWhole,

    /// <summary>No training: a search for parameters, which may end with one.</summary>
    Search,
}
