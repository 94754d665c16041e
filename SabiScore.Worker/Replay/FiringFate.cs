namespace SabiScore.Worker.Replay;

/// <summary>What becomes of a firing in a replay.</summary>
internal enum FiringFate
{
    /// <summary>It has something to do.</summary>
    Due,

    /// <summary>Nothing that it looks at has changed since the one before: doing it would change nothing.</summary>
    Idle,

    /// <summary>The replay is told to leave it out.</summary>
    Off,
}
