namespace SabiScore.Trainer.Promotion;

/// <summary>One reason against a model, with its figures.</summary>
internal sealed record GateFinding(GateReason Reason, string Text)
{
    /// <summary>Whether it must not serve, whoever wants it to; else it is only not shown to be better.</summary>
    public bool IsUnfit => Reason is GateReason.WrongSchema or GateReason.NoProbabilities or GateReason.InsaneWithoutFeatures or GateReason.InsaneWithoutPrices
        or GateReason.OddWeights or GateReason.CalibrationOutOfBounds or GateReason.TooGoodToBeTrue or GateReason.NoBetterThanBaseRates;
}
