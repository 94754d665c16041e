using SabiScore.Domain.Odds;

namespace SabiScore.Api.Forecasting;

/// <summary>What the champion or a challenger says beside the published forecast.</summary>
/// <param name="ModelVersion">The model.</param>
/// <param name="IsChampion">Whether it is the champion.</param>
/// <param name="Published">What it would publish; null where it failed.</param>
internal sealed record ShadowForecast(string ModelVersion, bool IsChampion, ProbabilityTriple? Published);
