namespace SabiScore.Domain.Ratings;

/// <summary>Learning rates of pi ratings.</summary>
/// <param name="Learning">λ: how much of the error moves the rating at the match's venue.</param>
/// <param name="Carry">γ: how much of that change the rating at the other venue takes over.</param>
public readonly record struct PiSpeed(double Learning, double Carry)
{
    /// <summary>λ .045 and γ .7, for goals.</summary>
    public static PiSpeed OnGoals { get; } = new(0.045, 0.7);

    /// <summary>λ .06 and γ .7, for the shots blend.</summary>
    public static PiSpeed OnBlend { get; } = new(0.06, 0.7);

    /// <summary>λ .035 and γ .7, the optimum published by Constantinou and Fenton.</summary>
    public static PiSpeed Published { get; } = new(0.035, 0.7);
}
