using System.ComponentModel.DataAnnotations;

namespace SabiScore.Api.Admin;

/// <summary>Who may change something.</summary>
internal sealed class AdminOptions
{
    public const string SectionName = "Admin";

    /// <summary>The key that opens calls which change something, at least 16 characters; without one they stay closed.</summary>
    [MinLength(16)]
    public string? ApiKey { get; init; }
}
