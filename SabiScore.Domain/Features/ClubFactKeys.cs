namespace SabiScore.Domain.Features;

/// <summary>Keys of <see cref="ClubFact"/> that features read.</summary>
public static class ClubFactKeys
{
    /// <summary>Yearly wages, million in the league's currency.</summary>
    public const string Wages = "wages_million";

    /// <summary>Value of the squad, million euro.</summary>
    public const string SquadValue = "squad_value_million";

    /// <summary>Yearly revenue, million in the league's currency.</summary>
    public const string Revenue = "revenue_million";

    /// <summary>Transfers bought minus sold this season, million euro.</summary>
    public const string NetSpend = "net_spend_million";

    /// <summary>Parachute payment of the season, million pounds; 0 for none.</summary>
    public const string Parachute = "parachute_million";

    /// <summary>Latitude of the ground, degrees north.</summary>
    public const string Latitude = "latitude";

    /// <summary>Longitude of the ground, degrees east.</summary>
    public const string Longitude = "longitude";

    /// <summary>Share of the minutes played by players under 21, 0..1.</summary>
    public const string Under21Minutes = "under_21_minutes_share";

    /// <summary>Share of the minutes played by players of the club's own academy, 0..1.</summary>
    public const string AcademyMinutes = "academy_minutes_share";

    /// <summary>Mean age of the players used, years.</summary>
    public const string MeanAge = "mean_age";

    /// <summary>Mean share of possession, 0..1.</summary>
    public const string Possession = "possession_share";

    /// <summary>Mean share of passes that arrive, 0..1.</summary>
    public const string PassAccuracy = "pass_accuracy";

    /// <summary>All keys.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Wages, SquadValue, Revenue, NetSpend, Parachute, Latitude, Longitude, Under21Minutes, AcademyMinutes, MeanAge, Possession, PassAccuracy];
}
