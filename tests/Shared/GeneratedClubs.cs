using SabiScore.Domain.Football;

namespace SabiScore.Tests.Shared;

/// <summary>Clubs that generated seasons are played by, under the names that football-data.co.uk gives them.</summary>
internal static class GeneratedClubs
{
    private const string England =
        "Man United;Ipswich;Arsenal;Everton;Newcastle;Nott'm Forest;West Ham;Brentford;Chelsea;Leicester;Brighton;Crystal Palace;Fulham;Man City;Southampton;Tottenham;"
        + "Aston Villa;Bournemouth;Wolves;Liverpool;Blackburn;Preston;Cardiff;Hull;Leeds;Middlesbrough;Millwall;Oxford;QPR;Stoke;Sheffield Weds;Luton;Coventry;Derby;"
        + "Portsmouth;West Brom;Bristol City;Burnley;Norwich;Plymouth;Sheffield United;Swansea;Watford;Sunderland;Birmingham;Huddersfield;Rotherham;Blackpool";

    private const string Germany =
        "M'gladbach;Augsburg;Freiburg;Hoffenheim;Mainz;RB Leipzig;Dortmund;Wolfsburg;St Pauli;Union Berlin;Bochum;Ein Frankfurt;Holstein Kiel;Stuttgart;Werder Bremen;"
        + "Leverkusen;Heidenheim;Bayern Munich;Darmstadt;FC Koln;Hertha;Schalke 04";

    private const string Spain =
        "Ath Bilbao;Betis;Celta;Las Palmas;Osasuna;Valencia;Sociedad;Mallorca;Valladolid;Villarreal;Sevilla;Barcelona;Espanol;Getafe;Real Madrid;Leganes;Alaves;Ath Madrid;"
        + "Vallecano;Girona;Almeria;Cadiz;Granada;Elche";

    private const string Italy =
        "Genoa;Parma;Empoli;Milan;Bologna;Verona;Cagliari;Lazio;Lecce;Juventus;Udinese;Inter;Monza;Fiorentina;Torino;Napoli;Roma;Venezia;Como;Atalanta;Frosinone;Sassuolo;"
        + "Salernitana;Sampdoria";

    private const string France =
        "Le Havre;Brest;Reims;Monaco;Auxerre;Angers;Montpellier;Toulouse;Rennes;Paris SG;Lyon;Lille;St Etienne;Lens;Nantes;Nice;Strasbourg;Marseille;Clermont;Metz;Lorient;Troyes";

    private const string Netherlands =
        "Groningen;Feyenoord;Nijmegen;Almere City;PSV Eindhoven;Sparta Rotterdam;Go Ahead Eagles;Utrecht;Ajax;For Sittard;Heerenveen;Twente;AZ Alkmaar;Waalwijk;Heracles;"
        + "Willem II;Zwolle;NAC Breda;Volendam;Excelsior;Vitesse;Cambuur";

    /// <summary>Pools of clubs with the divisions they move between, highest first; who is in none of them waits below.</summary>
    public static IReadOnlyList<(string Names, League[] Divisions)> Pools { get; } =
    [
        (England, [League.PremierLeague, League.Championship]),
        (Germany, [League.Bundesliga]),
        (Spain, [League.LaLiga]),
        (Italy, [League.SerieA]),
        (France, [League.Ligue1]),
        (Netherlands, [League.Eredivisie]),
    ];

    /// <summary>Clubs in a division.</summary>
    public static int Size(League league) =>
        league == League.Championship ? 24 : league == League.PremierLeague || league == League.LaLiga || league == League.SerieA ? 20 : 18;
}
