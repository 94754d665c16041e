namespace SabiScore.Data.Sources.Demo;

/// <summary>Invented names of places, clubs and people. No club of these names exists in the leagues that lend the structure.</summary>
internal static class DemoNames
{
    private static readonly Dictionary<string, NameParts> Parts = new()
    {
        ["England"] = new(
            "Brackle Corvel Dunmar Eskdel Farrow Gorsel Hexley Istel Jarrow Keldon Lorvan Mavern Nethel Orrin".Split(' '),
            ["wick", "stead", "combe", "thorpe"],
            ["{0} Town", "{0} United", "{0} Rovers", "{0} Athletic", "{0} City", "{0} Albion", "{0} Wanderers"],
            "Ashdel Bramwit Corlan Dewes Elphin Fenrow Garsid Holmby Ivard Kestle Lunt Marwin Norred Ospry Pellow Quist Rudwell Selby-Orr Thack Wexcombe".Split(' ')),
        ["Germany"] = new(
            "Adel Brunn Dorn Eber Falk Grau Hohl".Split(' '), ["marken", "weilen", "furtau", "hausach"],
            ["SV {0}", "FC {0}", "TSV {0}", "VfB {0}", "{0} 07"],
            "Albrandt Brosig Dehlmann Ehrwald Frahmke Gessner Hollbein Jorden Kahlert Lindau Morgner Nehring Oswaldt Pirkheim Rauten Seibold Tauber Ulmen Vossberg Zirner".Split(' ')),
        ["Spain"] = new(
            "Alba Cala Monte Nava Pera Ruida Sierra Valde".Split(' '), ["dorra", "mencia", "losa", "quivir"],
            ["CD {0}", "UD {0}", "Atletico {0}", "Deportivo {0}", "{0} CF"],
            "Abarca Belmez Corrales Dorado Escalon Figuero Galvan Herrador Iznajar Ledesco Marchal Naveda Olmedilla Pardeza Quirante Rosales Sotillo Tejera Uribarra Valmor".Split(' ')),
        ["Italy"] = new(
            "Aure Borgo Castel Fonte Monta Porto Rocca Villa".Split(' '), ["marina", "lunga", "serena", "valdesa"],
            ["AC {0}", "US {0}", "{0} Calcio", "AS {0}", "Virtus {0}"],
            "Albanesi Bertoldi Carminati Dellarosa Ermini Fantuzzi Galvani Landucci Marzolla Negretti Orsolini Pasqualin Quaranta Rovelli Salvadori Tessaro Ubaldi Venturin Zambelli Zorzan".Split(' ')),
        ["France"] = new(
            "Aubre Beau Clair Font Grand Mont Roche Val".Split(' '), ["vigny", "lieux", "sereine", "courtes"],
            ["AS {0}", "FC {0}", "Stade {0}", "Olympique {0}", "US {0}"],
            "Ardouin Bellamont Cordier Delaunoy Esnault Fauvel Garancher Hautbois Jolivert Lacombrade Marchais Noirot Ouvrard Perrault-Lin Quesnoy Ravel Sauvard Thierret Vasseur Villepin".Split(' ')),
        ["Netherlands"] = new(
            "Amster Bol Drie Elde Hooge Kale Lange".Split(' '), ["broekum", "dammer", "venne", "waardt"],
            ["SC {0}", "FC {0}", "VV {0}", "{0} Boys"],
            "Alberding Bosgraaf Cuijpers Doornbos Elsinga Faber-Roos Gerbrandy Hoekema IJsbrandt Kortland Leenders Molenkamp Nijboer Oosterling Postema Rietveldt Sluiter Terpstra Veenhof Wiersinga".Split(' ')),
    };

    /// <summary>So many different names of clubs of a country, always the same.</summary>
    public static IReadOnlyList<string> Clubs(string country)
    {
        var parts = Parts[country];
        return [.. parts.Tails.SelectMany((tail, row) => parts.Heads.Select((head, column) =>
            string.Format(System.Globalization.CultureInfo.InvariantCulture, parts.Forms[(row + column) % parts.Forms.Length], head + tail)))];
    }

    /// <summary>Different people of a country: "K. Brosig".</summary>
    public static IReadOnlyList<string> People(string country, int count, Random random)
    {
        var people = new HashSet<string>(StringComparer.Ordinal);
        while (people.Count < count)
        {
            people.Add($"{(char)('A' + random.Next(26))}. {Parts[country].Surnames[random.Next(Parts[country].Surnames.Length)]}");
        }

        return [.. people];
    }

    private sealed record NameParts(string[] Heads, string[] Tails, string[] Forms, string[] Surnames);
}
