namespace SabiScore.Data.Sources.TheOddsApi;

/// <summary>
/// Our codes for the provider's bookmakers: that of football-data.co.uk where the bookmaker is surely the same, so that its prices stand in one series; else the
/// provider's own key.
/// </summary>
internal static class BookmakerCodes
{
    private const int LongestCode = 20;

    private static readonly Dictionary<string, string> Same = new(StringComparer.Ordinal)
    {
        ["pinnacle"] = "PS",
        ["williamhill"] = "WH",
        ["ladbrokes_uk"] = "LB",
        ["coral"] = "CL",
        ["betvictor"] = "BV",
        ["betfred_uk"] = "BFD",
        ["betfair_sb_uk"] = "BF",
        ["betfair_ex_uk"] = "BFE",
        ["onexbet"] = "1XB",
    };

    public static string? Of(string? key) => key is { Length: > 0 and <= LongestCode } ? Same.GetValueOrDefault(key, key) : null;
}
