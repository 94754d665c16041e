namespace SabiScore.Domain.Football;

/// <summary>Result of a match in the 1X2 market; the order is the one of every array of three probabilities or prices.</summary>
public enum Outcome
{
    /// <summary>The home side wins (1).</summary>
    Home,

    /// <summary>Nobody wins (X).</summary>
    Draw,

    /// <summary>The away side wins (2).</summary>
    Away,
}
