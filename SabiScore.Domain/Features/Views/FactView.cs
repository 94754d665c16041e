using SabiScore.Domain.Football;

namespace SabiScore.Domain.Features.Views;

/// <summary>A club's facts as of a match's date; NaN where unknown.</summary>
internal readonly struct FactView(ClubFacts? facts, ClubId club, DateOnly date)
{
    public double this[string key] => facts?.Of(club, key, date) ?? double.NaN;
}
