namespace SabiScore.Trainer.Backtest;

/// <summary>How often a backtest trains anew.</summary>
internal enum Refit
{
    /// <summary>Before each season's first match.</summary>
    Yearly,

    /// <summary>Before the first match of each calendar month in which a season plays.</summary>
    Monthly,
}
