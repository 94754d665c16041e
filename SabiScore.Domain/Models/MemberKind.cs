namespace SabiScore.Domain.Models;

/// <summary>What a member is made of.</summary>
public enum MemberKind
{
    /// <summary>A linear function of scaled columns.</summary>
    Linear,

    /// <summary>A sum of decision trees.</summary>
    Trees,

    /// <summary>A linear function, and decision trees on what it leaves over: their outputs are added.</summary>
    BoostedLinear,
}
