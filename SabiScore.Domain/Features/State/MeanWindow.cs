namespace SabiScore.Domain.Features.State;

/// <summary>Which matches a club's means are over, and how fast they forget.</summary>
internal enum MeanWindow
{
    /// <summary>All matches, span 5.</summary>
    Fast,

    /// <summary>All matches, span 15.</summary>
    Slow,

    /// <summary>Home matches, span 8.</summary>
    Home,

    /// <summary>Away matches, span 8.</summary>
    Away,
}
