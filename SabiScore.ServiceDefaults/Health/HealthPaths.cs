using Microsoft.AspNetCore.Http;

namespace SabiScore.ServiceDefaults.Health;

/// <summary>Where probes ask.</summary>
public static class HealthPaths
{
    /// <summary>The process runs. Touches nothing.</summary>
    public const string Alive = "/alive";

    /// <summary>The process and what it needs are up.</summary>
    public const string Health = "/health";

    internal static bool IsProbe(PathString path) => path == Alive || path == Health;
}
