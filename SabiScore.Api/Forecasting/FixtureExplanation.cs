using SabiScore.Domain.Models.Explanations;

namespace SabiScore.Api.Forecasting;

/// <summary>A forecast of one match and why it is what it is.</summary>
internal sealed record FixtureExplanation(FixtureForecast Forecast, Explanation Explanation, ExplanationSummary Summary);
