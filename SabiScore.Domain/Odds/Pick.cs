namespace SabiScore.Domain.Odds;

/// <summary>One side of a market.</summary>
public enum Pick
{
    /// <summary>The home side, at the market's handicap where there is one.</summary>
    Home,

    /// <summary>The draw.</summary>
    Draw,

    /// <summary>The away side, at the market's handicap where there is one.</summary>
    Away,

    /// <summary>More goals than the line.</summary>
    Over,

    /// <summary>Fewer goals than the line.</summary>
    Under,

    /// <summary>It happens.</summary>
    Yes,

    /// <summary>It does not happen.</summary>
    No,
}
