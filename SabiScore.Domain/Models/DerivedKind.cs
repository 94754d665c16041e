namespace SabiScore.Domain.Models;

/// <summary>How a derived column is computed.</summary>
public enum DerivedKind
{
    /// <summary>a · b.</summary>
    Product,

    /// <summary>a · |a|.</summary>
    SignedSquare,

    /// <summary>a − b.</summary>
    Difference,

    /// <summary>a + b.</summary>
    Sum,

    /// <summary>log p − log O of a member without prices.</summary>
    Deviation,
}
