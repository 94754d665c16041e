namespace SabiScore.Trainer.Search;

/// <summary>
/// Settings of <see cref="TpeSampler"/>. Shares of good trials and of spread choices were taken from seven pairs on the functions of the proof, with other seeds than
/// the proof has.
/// </summary>
public sealed record TpeOptions
{
    /// <summary>Trials of a Latin hypercube before anything is learned from.</summary>
    public int StartTrials { get; init; } = 10;

    /// <summary>Candidates drawn for a trial.</summary>
    public int Candidates { get; init; } = 24;

    /// <summary>Share of the trials that count as good.</summary>
    public double GoodShare { get; init; } = 0.2;

    /// <summary>No kernel around a trial is narrower, in shares of a parameter's range.</summary>
    public double LeastWidth { get; init; } = 0.03;

    /// <summary>Share of a kernel that is spread over all values of a choice.</summary>
    public double ChoiceSpread { get; init; } = 0.6;
}
