namespace SabiScore.Data.Sources;

/// <summary>How much of the input a problem cost.</summary>
public enum ImportProblemKind
{
    /// <summary>The whole file was left out.</summary>
    FileRefused,

    /// <summary>One row was left out.</summary>
    RowRefused,

    /// <summary>One value was left out, the rest of its row went in.</summary>
    ValueDropped,

    /// <summary>One row was left out because a club's name is unknown or ambiguous; an operator can resolve the name.</summary>
    UnknownClub,
}
