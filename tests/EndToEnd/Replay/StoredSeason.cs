using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SabiScore.EndToEnd.Replay;

/// <summary>What a replay left in its SQLite file, read without any code of the product.</summary>
internal static class StoredSeason
{
    /// <summary>Of each match that is over and each kind the last forecast before kick-off.</summary>
    public static List<StoredForecast> Forecasts(string database)
    {
        const string Published = """
            SELECT p.id, p.fixture_id, p.kind, p.as_of, p.home, p.draw, p.away, f.league_code, f.date, h.name, a.name
            FROM (SELECT id, fixture_id, kind, as_of, home, draw, away FROM forecasts UNION ALL SELECT id, fixture_id, kind, as_of, home, draw, away FROM rolled_forecasts) p
            JOIN fixtures f ON f.id = p.fixture_id JOIN clubs h ON h.id = f.home_id JOIN clubs a ON a.id = f.away_id
            WHERE p.as_of < f.kickoff_at AND f.home_goals IS NOT NULL
            ORDER BY p.as_of, p.id
            """;
        var last = new Dictionary<(long, string), StoredForecast>();
        foreach (var row in Read(database, Published))
        {
            last[((long)row[1], (string)row[2])] = new StoredForecast(
                (string)row[2], [(double)row[4], (double)row[5], (double)row[6]], (string)row[7], Date(row[8]), (string)row[9], (string)row[10]);
        }

        return [.. last.Values];
    }

    /// <summary>Staked bets, in order.</summary>
    public static List<StoredBet> Bets(string database)
    {
        const string Staked = """
            SELECT b.kind, b.pick, b.price, b.stake, b.payout, b.settled_at, f.league_code, f.date, h.name, a.name
            FROM value_bets b JOIN fixtures f ON f.id = b.fixture_id JOIN clubs h ON h.id = f.home_id JOIN clubs a ON a.id = f.away_id
            WHERE EXISTS (SELECT 1 FROM ledger_entries e WHERE e.value_bet_id = b.id AND e.entry = 'Stake')
            ORDER BY b.id
            """;
        return [.. Read(database, Staked).Select(row => new StoredBet(
            (string)row[0],
            ((string)row[1])[0],
            (double)row[2],
            (long)row[3],
            row[4] as long?,
            row[5] is not DBNull,
            (string)row[6],
            Date(row[7]),
            (string)row[8],
            (string)row[9]))];
    }

    private static DateOnly Date(object value) => DateOnly.Parse((string)value, CultureInfo.InvariantCulture);

    private static List<object[]> Read(string database, string query)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The queries are the constants above.
        command.CommandText = query;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}
