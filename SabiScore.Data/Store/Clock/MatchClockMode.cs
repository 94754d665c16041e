namespace SabiScore.Data.Store.Clock;

/// <summary>How football's clock goes.</summary>
public enum MatchClockMode
{
    /// <summary>As the machine's.</summary>
    Live,

    /// <summary>It stands at one moment until it is set to another.</summary>
    Fixed,

    /// <summary>It steps through a past season; the moment it stands at is written with each step.</summary>
    Replay,
}
