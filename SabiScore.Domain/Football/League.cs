namespace SabiScore.Domain.Football;

/// <summary>One of the seven leagues, with its code at each source. Instances are unique: compare by reference.</summary>
public sealed class League
{
    private League(int index, string code, string name, string country, string ratingPool, string footballDataOrgCode, string oddsApiKey, string? understatName, string timeZoneId)
    {
        Index = index;
        Code = code;
        Name = name;
        Country = country;
        RatingPool = ratingPool;
        FootballDataOrgCode = footballDataOrgCode;
        OddsApiKey = oddsApiKey;
        UnderstatName = understatName;
        TimeZoneId = timeZoneId;
    }

    /// <summary>English Premier League.</summary>
    public static League PremierLeague { get; } = new(0, "E0", "Premier League", "England", "E", "PL", "soccer_epl", "EPL", "Europe/London");

    /// <summary>English second division.</summary>
    public static League Championship { get; } = new(1, "E1", "Championship", "England", "E", "ELC", "soccer_efl_champ", null, "Europe/London");

    /// <summary>German first division.</summary>
    public static League Bundesliga { get; } = new(2, "D1", "Bundesliga", "Germany", "D1", "BL1", "soccer_germany_bundesliga", "Bundesliga", "Europe/Berlin");

    /// <summary>Spanish first division.</summary>
    public static League LaLiga { get; } = new(3, "SP1", "La Liga", "Spain", "SP1", "PD", "soccer_spain_la_liga", "La_liga", "Europe/Madrid");

    /// <summary>Italian first division.</summary>
    public static League SerieA { get; } = new(4, "I1", "Serie A", "Italy", "I1", "SA", "soccer_italy_serie_a", "Serie_A", "Europe/Rome");

    /// <summary>French first division.</summary>
    public static League Ligue1 { get; } = new(5, "F1", "Ligue 1", "France", "F1", "FL1", "soccer_france_ligue_one", "Ligue_1", "Europe/Paris");

    /// <summary>Dutch first division.</summary>
    public static League Eredivisie { get; } = new(6, "N1", "Eredivisie", "Netherlands", "N1", "DED", "soccer_netherlands_eredivisie", null, "Europe/Amsterdam");

    /// <summary>The seven leagues; a league's place is its <see cref="Index"/>.</summary>
    public static IReadOnlyList<League> All { get; } = [PremierLeague, Championship, Bundesliga, LaLiga, SerieA, Ligue1, Eredivisie];

    /// <summary>Place in <see cref="All"/>, 0 to 6.</summary>
    public int Index { get; }

    /// <summary>Division code of football-data.co.uk ("E0"), also the canonical one.</summary>
    public string Code { get; }

    /// <summary>English name.</summary>
    public string Name { get; }

    /// <summary>Country, in English.</summary>
    public string Country { get; }

    /// <summary>Leagues whose clubs meet over the years share one pool of ratings: the two English ones.</summary>
    public string RatingPool { get; }

    /// <summary>Competition code of football-data.org v4.</summary>
    public string FootballDataOrgCode { get; }

    /// <summary>Sport key of the-odds-api.com v4.</summary>
    public string OddsApiKey { get; }

    /// <summary>League name at understat.com, or null where it has none.</summary>
    public string? UnderstatName { get; }

    /// <summary>IANA time zone in which the league is played.</summary>
    public string TimeZoneId { get; }

    /// <summary>The league of a code such as "E0", or null where there is none; case counts.</summary>
    public static League? FromCode(string? code)
    {
        foreach (var league in All)
        {
            if (league.Code == code)
            {
                return league;
            }
        }

        return null;
    }

    /// <inheritdoc />
    public override string ToString() => Code;
}
