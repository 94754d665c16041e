namespace SabiScore.Domain.Football;

/// <summary>What happens in a match at a minute.</summary>
public enum MatchEventKind
{
    /// <summary>A goal for the side, however it was scored.</summary>
    Goal,

    /// <summary>A yellow card.</summary>
    YellowCard,

    /// <summary>A red card, straight or by a second yellow one.</summary>
    RedCard,

    /// <summary>A change of players.</summary>
    Substitution,
}
