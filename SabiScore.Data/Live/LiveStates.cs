namespace SabiScore.Data.Live;

/// <summary>Where the states of matches that are on come from when no provider is asked.</summary>
public static class LiveStates
{
    /// <summary>Source of states that follow from stored minute events and football's clock: in a replay, and in the Demo league.</summary>
    public const string ByClock = "match clock";
}
