using SabiScore.Domain.Features.Views;

namespace SabiScore.Domain.Features;

/// <summary>A feature: what it is, and how it is computed.</summary>
internal sealed record Feature(FeatureDefinition Definition, Func<MatchView, double> Compute);
