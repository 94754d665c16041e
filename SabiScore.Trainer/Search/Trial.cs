namespace SabiScore.Trainer.Search;

/// <summary>One candidate and how it did.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Values">One a parameter of the space.</param>
/// <param name="Losses">Of the folds that were scored, in order.</param>
/// <param name="State">How it ended.</param>
public sealed record Trial(int Number, IReadOnlyList<double> Values, IReadOnlyList<double> Losses, TrialState State)
{
    /// <summary>Mean loss of the folds; +∞ without any.</summary>
    public double Loss => MeanOf(Losses.Count);

    /// <summary>Mean loss of the first folds.</summary>
    public double MeanOf(int folds) => folds == 0 || State == TrialState.Failed ? double.PositiveInfinity : Losses.Take(folds).Average();
}
