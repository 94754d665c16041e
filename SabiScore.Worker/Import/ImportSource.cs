namespace SabiScore.Worker.Import;

/// <summary>Where matches come from where no folder is configured.</summary>
internal enum ImportSource
{
    /// <summary>football-data.co.uk if it answers; else what is stored; else the Demo league.</summary>
    Auto,

    /// <summary>The Demo league, without asking anybody.</summary>
    Demo,

    /// <summary>Nowhere: what is stored is what there is.</summary>
    None,
}
