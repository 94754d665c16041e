namespace SabiScore.Data.Registry;

/// <summary>What became of a change of the registry.</summary>
public enum ChangeOutcome
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>It was so already.</summary>
    AlreadySo,

    /// <summary>There is no such model.</summary>
    NotFound,

    /// <summary>There is nothing to go back to.</summary>
    NoPredecessor,

    /// <summary>Its file is damaged, of an earlier format, or for other features.</summary>
    CannotServe,

    /// <summary>The gate found it unfit.</summary>
    Unfit,

    /// <summary>It learned from another kind of data than the database holds now.</summary>
    WrongKind,

    /// <summary>Only a challenger can have it.</summary>
    NoChallenger,

    /// <summary>Another change came first: the champion is not the one that was expected.</summary>
    Lost,
}
