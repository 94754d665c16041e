namespace SabiScore.Trainer.Backtest.Findings;

/// <summary>How much a group of features moves the forecast, by giving each match the group's values of another match of its league.</summary>
/// <param name="Group">The group.</param>
/// <param name="Features">Features in it.</param>
/// <param name="Shift">Mean absolute change of a published probability, 0..1.</param>
/// <param name="FundamentalShift">The same of the forecast without prices.</param>
/// <param name="RpsLoss">How much worse the published RPS becomes; below 0: better, by chance.</param>
internal sealed record ImportanceRow(string Group, int Features, double Shift, double FundamentalShift, double RpsLoss);
