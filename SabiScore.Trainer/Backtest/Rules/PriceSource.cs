namespace SabiScore.Trainer.Backtest.Rules;

/// <summary>Whose price a rule takes.</summary>
internal enum PriceSource
{
    /// <summary>The best believable price of a named bookmaker.</summary>
    BestNamed,

    /// <summary>Bet365's alone.</summary>
    Bet365,

    /// <summary>The mean over bookmakers: nobody offers it.</summary>
    Average,

    /// <summary>The market's maximum where it can be believed: whose it is is not known, so nobody can be bet with.</summary>
    Maximum,
}
