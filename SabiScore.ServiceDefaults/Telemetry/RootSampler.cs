using System.Diagnostics;
using OpenTelemetry.Trace;

namespace SabiScore.ServiceDefaults.Telemetry;

/// <summary>
/// Whether a trace begins. What has no caller and only asks somebody else (a look at the database every second, Quartz at its tables) begins none: it
/// would bury the work. What belongs to a trace is kept with it.
/// </summary>
internal sealed class RootSampler(Sampler others) : Sampler
{
    private const string SchedulersTables = "Quartz.JobStore.";

    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) =>
        samplingParameters.Kind == ActivityKind.Client || samplingParameters.Name.StartsWith(SchedulersTables, StringComparison.Ordinal)
            ? new SamplingResult(SamplingDecision.Drop)
            : others.ShouldSample(samplingParameters);

    /// <summary>Over the ratio that OpenTelemetry's own variables name, else over everything.</summary>
    public static Sampler Create(string? name, string? argument) => new ParentBasedSampler(new RootSampler(
        name is "traceidratio" or "parentbased_traceidratio" && double.TryParse(argument, System.Globalization.CultureInfo.InvariantCulture, out var ratio)
            ? new TraceIdRatioBasedSampler(ratio)
            : name is "always_off" or "parentbased_always_off" ? new AlwaysOffSampler() : new AlwaysOnSampler()));
}
