namespace SabiScore.Worker.Bootstrap;

/// <summary>How far the way up led.</summary>
internal enum BootstrapEnd
{
    /// <summary>Everything is served.</summary>
    Done,

    /// <summary>Something that is needed is not there yet; soon again.</summary>
    NotYet,

    /// <summary>A step failed by itself; later again.</summary>
    Failed,
}
