namespace SabiScore.Domain.Football;

/// <summary>Which of the two sides of a match.</summary>
public enum Side
{
    /// <summary>The side that plays at its own ground.</summary>
    Home,

    /// <summary>The visitors.</summary>
    Away,
}
