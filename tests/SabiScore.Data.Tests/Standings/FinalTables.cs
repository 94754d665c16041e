namespace SabiScore.Data.Tests.Standings;

/// <summary>The leagues' final tables as they were published: the clubs in order with their points.</summary>
internal static class FinalTables
{
    public static IReadOnlyDictionary<(string League, string Season), string> All { get; } = new Dictionary<(string, string), string>
    {
        [("E0", "2324")] = "Man City 91, Arsenal 89, Liverpool 82, Aston Villa 68, Tottenham 66, Chelsea 63, Newcastle 60, Man United 60, West Ham 52, Crystal Palace 49, Brighton 48, Bournemouth 48, Fulham 47, Wolves 46, Everton 40, Brentford 39, Nott'm Forest 32, Luton 26, Burnley 24, Sheffield United 16",
        [("E1", "2324")] = "Leicester 97, Ipswich 96, Leeds 90, Southampton 87, West Brom 75, Norwich 73, Hull 70, Middlesbrough 69, Coventry 64, Preston 63, Bristol City 62, Cardiff 62, Millwall 59, Swansea 57, Watford 56, Sunderland 56, Stoke 56, QPR 56, Blackburn 53, Sheffield Weds 53, Plymouth 51, Birmingham 50, Huddersfield 45, Rotherham 27",
        [("D1", "2324")] = "Leverkusen 90, Stuttgart 73, Bayern Munich 72, RB Leipzig 65, Dortmund 63, Ein Frankfurt 47, Hoffenheim 46, Heidenheim 42, Werder Bremen 42, Freiburg 42, Augsburg 39, Wolfsburg 37, Mainz 35, M'gladbach 34, Union Berlin 33, Bochum 33, FC Koln 27, Darmstadt 17",
        [("SP1", "2324")] = "Real Madrid 95, Barcelona 85, Girona 81, Ath Madrid 76, Ath Bilbao 68, Sociedad 60, Betis 57, Villarreal 53, Valencia 49, Alaves 46, Osasuna 45, Getafe 43, Celta 41, Sevilla 41, Mallorca 40, Las Palmas 40, Vallecano 38, Cadiz 33, Almeria 21, Granada 21",
        [("I1", "2324")] = "Inter 94, Milan 75, Juventus 71, Atalanta 69, Bologna 68, Roma 63, Lazio 61, Fiorentina 60, Torino 53, Napoli 53, Genoa 49, Monza 45, Verona 38, Lecce 38, Udinese 37, Cagliari 36, Empoli 36, Frosinone 35, Sassuolo 30, Salernitana 17",
        [("F1", "2324")] = "Paris SG 76, Monaco 67, Brest 61, Lille 59, Nice 55, Lyon 53, Lens 51, Marseille 50, Reims 47, Rennes 46, Toulouse 43, Montpellier 41, Strasbourg 39, Nantes 33, Le Havre 32, Metz 29, Lorient 29, Clermont 25",
        [("N1", "2324")] = "PSV Eindhoven 91, Feyenoord 84, Twente 69, AZ Alkmaar 65, Ajax 56, Nijmegen 53, Utrecht 50, Sparta Rotterdam 49, Go Ahead Eagles 46, For Sittard 38, Heerenveen 37, Zwolle 36, Almere City 34, Heracles 33, Waalwijk 29, Excelsior 29, Volendam 19, Vitesse 6",
        [("E0", "2425")] = "Liverpool 84, Arsenal 74, Man City 71, Chelsea 69, Newcastle 66, Aston Villa 66, Nott'm Forest 65, Brighton 61, Bournemouth 56, Brentford 56, Fulham 54, Crystal Palace 53, Everton 48, West Ham 43, Man United 42, Wolves 42, Tottenham 38, Leicester 25, Ipswich 22, Southampton 12",
        [("E1", "2425")] = "Leeds 100, Burnley 100, Sheffield United 90, Sunderland 76, Coventry 69, Bristol City 68, Blackburn 66, Millwall 66, West Brom 64, Middlesbrough 64, Swansea 61, Sheffield Weds 58, Norwich 57, Watford 57, QPR 56, Portsmouth 54, Oxford 53, Stoke 51, Derby 50, Preston 50, Hull 49, Luton 49, Plymouth 46, Cardiff 44",
        [("D1", "2425")] = "Bayern Munich 82, Leverkusen 69, Ein Frankfurt 60, Dortmund 57, Freiburg 55, Mainz 52, RB Leipzig 51, Werder Bremen 51, Stuttgart 50, M'gladbach 45, Wolfsburg 43, Augsburg 43, Union Berlin 40, St Pauli 32, Hoffenheim 32, Heidenheim 29, Holstein Kiel 25, Bochum 25",
        [("SP1", "2425")] = "Barcelona 88, Real Madrid 84, Ath Madrid 76, Ath Bilbao 70, Villarreal 70, Betis 60, Celta 55, Vallecano 52, Osasuna 52, Mallorca 48, Sociedad 46, Valencia 46, Getafe 42, Espanol 42, Alaves 42, Girona 41, Sevilla 41, Leganes 40, Las Palmas 32, Valladolid 16",
        [("I1", "2425")] = "Napoli 82, Inter 81, Atalanta 74, Juventus 70, Roma 69, Fiorentina 65, Lazio 65, Milan 63, Bologna 62, Como 49, Torino 44, Udinese 44, Genoa 43, Verona 37, Cagliari 36, Parma 36, Lecce 34, Empoli 31, Venezia 29, Monza 18",
        [("F1", "2425")] = "Paris SG 84, Marseille 65, Monaco 61, Nice 60, Lille 60, Lyon 57, Strasbourg 57, Lens 52, Brest 50, Toulouse 42, Auxerre 42, Rennes 41, Nantes 36, Angers 36, Le Havre 34, Reims 33, St Etienne 30, Montpellier 16",
        [("N1", "2425")] = "PSV Eindhoven 79, Ajax 78, Feyenoord 68, Utrecht 64, AZ Alkmaar 57, Twente 54, Go Ahead Eagles 51, Nijmegen 43, Heerenveen 43, Zwolle 41, For Sittard 41, Sparta Rotterdam 39, Groningen 39, Heracles 38, NAC Breda 33, Willem II 26, Waalwijk 25, Almere City 22",
    };
}
