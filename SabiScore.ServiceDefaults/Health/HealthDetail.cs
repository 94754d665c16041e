namespace SabiScore.ServiceDefaults.Health;

/// <summary>Who sees the detail of /health.</summary>
public enum HealthDetail
{
    /// <summary>Nobody.</summary>
    Never,

    /// <summary>Callers on the machine itself.</summary>
    Local,

    /// <summary>Everybody: for a network that only operators reach.</summary>
    Always,
}
