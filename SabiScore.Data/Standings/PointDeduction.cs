using SabiScore.Domain.Football;

namespace SabiScore.Data.Standings;

/// <summary>Points taken from a club by its league, or given back.</summary>
/// <param name="League">The league.</param>
/// <param name="Season">The season.</param>
/// <param name="Club">Canonical name.</param>
/// <param name="DecidedOn">From which day on it counts.</param>
/// <param name="Points">Points taken; below 0 where some are given back.</param>
/// <param name="Reason">Why, and who says so.</param>
/// <param name="IsBuiltIn">Whether it comes with the software; otherwise an operator entered it.</param>
public sealed record PointDeduction(League League, Season Season, string Club, DateOnly DecidedOn, int Points, string Reason, bool IsBuiltIn);
