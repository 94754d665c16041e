using System.ComponentModel.DataAnnotations;

namespace SabiScore.Data.Sources.Fetching;

/// <summary>How a provider is asked.</summary>
public abstract class SourceOptions
{
    /// <summary>The key; without one the provider is not asked. From configuration only, and never written anywhere.</summary>
    [StringLength(200)]
    public string? ApiKey { get; set; }

    /// <summary>One try takes at most so long.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:02:00")]
    public TimeSpan RequestTime { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a call that failed for the moment is tried again.</summary>
    [Range(0, 5)]
    public int Retries { get; set; } = 2;

    /// <summary>Pause before it is tried again; later ones are longer.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>A Retry-After up to this is waited for; a longer one ends the call, and the provider is left alone until then.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Calls a minute that this process makes at most.</summary>
    [Range(1, 600)]
    public int CallsPerMinute { get; set; } = 10;

    /// <summary>How long a call waits for its turn within <see cref="CallsPerMinute"/>.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan MaximumWait { get; set; } = TimeSpan.FromSeconds(70);

    /// <summary>Failed calls in a row after which the provider is left alone.</summary>
    [Range(2, 100)]
    public int FailuresToOpen { get; set; } = 4;

    /// <summary>How long it is left alone then.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "01:00:00")]
    public TimeSpan OpenFor { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>A longer answer is refused, in bytes.</summary>
    [Range(1024, 64 << 20)]
    public int MaximumAnswerBytes { get; set; } = 8 << 20;

    /// <summary>Whether there is a key.</summary>
    public bool HasKey => !string.IsNullOrWhiteSpace(ApiKey);

    /// <summary>Why the provider is not asked as things are configured, in words; null where it is.</summary>
    public virtual string? WhyNotAsked => HasKey ? null : "No key is configured.";
}
