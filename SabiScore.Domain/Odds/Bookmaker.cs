namespace SabiScore.Domain.Odds;

/// <summary>A bookmaker, or a consensus of bookmakers, by its football-data.co.uk column prefix. Instances are unique.</summary>
public sealed class Bookmaker
{
    private static readonly Dictionary<string, Bookmaker> ByCode = new(StringComparer.Ordinal);
    private static readonly Lock Gate = new();

    private Bookmaker(string code, string name, BookmakerKind kind)
    {
        Code = code;
        Name = name;
        Kind = kind;
    }

    /// <summary>Mean over bookmakers (Avg, before 2019/20 BbAv).</summary>
    public static Bookmaker Average { get; } = Register("Avg", "Market average", BookmakerKind.Consensus);

    /// <summary>Best over bookmakers (Max, before 2019/20 BbMx).</summary>
    public static Bookmaker Maximum { get; } = Register("Max", "Market maximum", BookmakerKind.Consensus);

    /// <summary>Pinnacle, the sharpest book; its columns stop being filled in January 2026.</summary>
    public static Bookmaker Pinnacle { get; } = Register("PS", "Pinnacle", BookmakerKind.Named);

    /// <summary>Bet365, the one bookmaker that every season has.</summary>
    public static Bookmaker Bet365 { get; } = Register("B365", "Bet365", BookmakerKind.Named);

    /// <summary>Betfair's exchange: a price before commission, so not one that a bettor gets in full.</summary>
    public static Bookmaker BetfairExchange { get; } = Register("BFE", "Betfair Exchange", BookmakerKind.Exchange);

    /// <summary>Bookmakers that football-data.co.uk has published in 2005/06 and later, beside those above.</summary>
    public static IReadOnlyList<Bookmaker> Others { get; } =
    [
        Register("BW", "bwin", BookmakerKind.Named), Register("BV", "BetVictor", BookmakerKind.Named),
        Register("CL", "Coral", BookmakerKind.Named), Register("LB", "Ladbrokes", BookmakerKind.Named),
        Register("IW", "Interwetten", BookmakerKind.Named), Register("WH", "William Hill", BookmakerKind.Named),
        Register("VC", "VC Bet", BookmakerKind.Named), Register("BF", "Betfair", BookmakerKind.Named),
        Register("BFD", "Betfred", BookmakerKind.Named), Register("BMGM", "BetMGM", BookmakerKind.Named),
        Register("1XB", "1xBet", BookmakerKind.Named), Register("SB", "Sporting Bet", BookmakerKind.Named),
        Register("SJ", "Stan James", BookmakerKind.Named), Register("GB", "Gamebookers", BookmakerKind.Named),
        Register("BS", "Blue Square", BookmakerKind.Named), Register("SO", "Sporting Odds", BookmakerKind.Named),
    ];

    /// <summary>Exchanges that live sources list beside bookmakers, by the-odds-api.com's keys: prices before commission, like Betfair's.</summary>
    public static IReadOnlyList<Bookmaker> LiveExchanges { get; } =
    [
        Register("betfair_ex_eu", "Betfair Exchange (EU)", BookmakerKind.Exchange), Register("betfair_ex_au", "Betfair Exchange (AU)", BookmakerKind.Exchange),
        Register("matchbook", "Matchbook", BookmakerKind.Exchange), Register("smarkets", "Smarkets", BookmakerKind.Exchange),
        Register("prophetx", "ProphetX", BookmakerKind.Exchange), Register("novig", "Novig", BookmakerKind.Exchange),
    ];

    /// <summary>Bookmakers of live sources that football-data.co.uk has never had, by the-odds-api.com's keys.</summary>
    public static IReadOnlyList<Bookmaker> LiveBookmakers { get; } =
    [
        Register("paddypower", "Paddy Power", BookmakerKind.Named), Register("skybet", "Sky Bet", BookmakerKind.Named),
        Register("betway", "Betway", BookmakerKind.Named), Register("boylesports", "BoyleSports", BookmakerKind.Named),
        Register("casumo", "Casumo", BookmakerKind.Named), Register("grosvenor", "Grosvenor", BookmakerKind.Named),
        Register("leovegas", "LeoVegas", BookmakerKind.Named), Register("livescorebet", "LiveScore Bet", BookmakerKind.Named),
        Register("mrgreen", "Mr Green", BookmakerKind.Named), Register("sport888", "888sport", BookmakerKind.Named),
        Register("unibet_uk", "Unibet (UK)", BookmakerKind.Named), Register("virginbet", "Virgin Bet", BookmakerKind.Named),
    ];

    /// <summary>Every bookmaker known so far.</summary>
    public static IReadOnlyList<Bookmaker> All
    {
        get
        {
            lock (Gate)
            {
                return [.. ByCode.Values];
            }
        }
    }

    /// <summary>Short stable code: the column prefix at football-data.co.uk.</summary>
    public string Code { get; }

    /// <summary>Name for people.</summary>
    public string Name { get; }

    /// <summary>What sort of price it is; only a named bookmaker's price can be bet.</summary>
    public BookmakerKind Kind { get; }

    /// <summary>The bookmaker of a code; a code not seen before becomes a named bookmaker of that name (live sources bring new ones).</summary>
    public static Bookmaker FromCode(string code)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        return Register(code, code, BookmakerKind.Named);
    }

    /// <inheritdoc />
    public override string ToString() => Code;

    private static Bookmaker Register(string code, string name, BookmakerKind kind)
    {
        lock (Gate)
        {
            if (!ByCode.TryGetValue(code, out var bookmaker))
            {
                bookmaker = new Bookmaker(code, name, kind);
                ByCode.Add(code, bookmaker);
            }

            return bookmaker;
        }
    }
}
