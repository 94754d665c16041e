using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;

namespace SabiScore.Data.Tests.Import;

/// <summary>Everything that an import leaves in a store but for when it did, to compare two stores, also of different kinds.</summary>
internal static class StoreContent
{
    public static async Task<IReadOnlyList<string>> ReadAsync(SabiScoreDbContext context)
    {
        var token = TestContext.Current.CancellationToken;
        return
        [
            Table("clubs", await context.Clubs.Select(row => new { row.Id, row.Country, row.Name, row.Kind }).ToListAsync(token)),
            Table("unresolved", await context.UnresolvedNames.Select(row => new { row.Country, row.Name, row.Matches, row.Reason }).ToListAsync(token)),
            Table("fixtures", (await context.Fixtures.ToListAsync(token)).ConvertAll(row => string.Join('|', typeof(Data.Store.Fixtures.FixtureRow).GetProperties().Select(property => Text(property.GetValue(row)))))),
            Table("prices", await context.Prices.Select(row => new { row.FixtureId, row.CapturedAt.UtcTicks, row.Market, row.Line, row.Bookmaker, row.First, row.Second, row.Third, row.Kind }).ToListAsync(token)),
            Table("files", await context.ImportFiles.Select(row => new { row.Name, row.Sha256, row.Rows, row.Matches, row.Upcoming }).ToListAsync(token)),
            Table("seasons", await context.ImportSeasons.Select(row => new { row.LeagueCode, row.SeasonStart, row.Digest, row.Matches }).ToListAsync(token)),
            Table("problems", await context.ImportProblems.Select(row => new { row.File, row.Line, row.Column, row.Value, row.Kind, row.Reason }).ToListAsync(token)),
        ];
    }

    private static string Table<T>(string name, List<T> rows)
        where T : class
    {
        var lines = rows.ConvertAll(row => Text(row));
        lines.Sort(StringComparer.Ordinal);
        return $"{name}: {rows.Count} rows, {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..16]}";
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        DateTimeOffset moment => moment.UtcTicks.ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
