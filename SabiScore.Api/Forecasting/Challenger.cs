using SabiScore.Domain.Models;

namespace SabiScore.Api.Forecasting;

/// <summary>A model that runs beside the champion.</summary>
/// <param name="Model">The model.</param>
/// <param name="LiveShare">Share of the fixtures whose published forecast is its own.</param>
internal sealed record Challenger(ForecastModel Model, double LiveShare);
