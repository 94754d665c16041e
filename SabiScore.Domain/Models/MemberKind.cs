namespace SabiScore.Domain.Models;

/// <summary>What a member is made of.</summary>
public enum MemberKind
{
    /// <summary>A linear function of scaled columns.</summary>
    Linear,

    /// <summary>A sum of decision trees.</summary>
    Trees,
}
