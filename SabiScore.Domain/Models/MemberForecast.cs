using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Models;

/// <summary>What one member said of one match.</summary>
/// <param name="Name">The member; "price" for the price itself.</param>
/// <param name="Weight">Its weight in the blend it belongs to.</param>
/// <param name="Probabilities">Its own forecast, before calibration.</param>
/// <param name="MarketAware">Whether it starts from the match's prices.</param>
public readonly record struct MemberForecast(string Name, double Weight, ProbabilityTriple Probabilities, bool MarketAware);
