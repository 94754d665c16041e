using SabiScore.Api.Answers;

namespace SabiScore.Api.Predictions;

/// <summary>What one member of the ensemble says of a match.</summary>
/// <param name="Name">Name of the member; "price" is the price itself.</param>
/// <param name="Weight">Weight in the blend it belongs to, 0 to 1.</param>
/// <param name="Probabilities">What it would say alone.</param>
/// <param name="MarketAware">Whether it starts from the match's prices; else it is part of the forecast without bookmakers.</param>
public sealed record MemberOpinion(string Name, double Weight, Probabilities Probabilities, bool MarketAware);
