using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SabiScore.Data.Sources;
using SabiScore.Data.Store.Events;
using SabiScore.Data.Store.Fixtures;
using SabiScore.Data.Store.Prices;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Import;

/// <summary>One league season of an import: what is stored in one transaction, and told apart from the stored one by its digest.</summary>
internal sealed class SeasonBatch
{
    private SeasonBatch(League league, Season season, IReadOnlyList<ImportedMatch> matches)
    {
        League = league;
        Season = season;
        Matches = matches;
        Digest = DigestOf(matches);
    }

    public League League { get; }

    public Season Season { get; }

    public IReadOnlyList<ImportedMatch> Matches { get; }

    /// <summary>Hash of every value, 64 lower-case hex digits.</summary>
    public string Digest { get; }

    /// <summary>The seasons in the order of time, each made when it is asked for.</summary>
    public static IEnumerable<Func<SeasonBatch>> Of(MatchSet set, DataKind kind)
    {
        MatchExtras Extras(Fixture fixture) => set.Extras.GetValueOrDefault(fixture.Id) ?? MatchExtras.None;
        var played = set.Matches.Zip(set.Origins, (match, origin) => (match.Fixture, Make: new Func<ImportedMatch>(() => new ImportedMatch(
            MatchRows.Of(match, kind),
            [.. MatchRows.Of(match.Fixture.Id, match.Opening, kind), .. MatchRows.Of(match.Fixture.Id, match.Closing, kind), .. Extras(match.Fixture).Boards.SelectMany(board => MatchRows.Of(match.Fixture.Id, board, kind))],
            [.. MatchRows.Of(match.Fixture.Id, Extras(match.Fixture).Events, kind)],
            origin))));
        var upcoming = set.Upcoming.Zip(set.UpcomingOrigins, (match, origin) => (match.Fixture, Make: new Func<ImportedMatch>(() => new ImportedMatch(
            MatchRows.Of(match.Fixture, kind), [.. MatchRows.Of(match.Fixture.Id, match.Prices, kind)], [], origin))));
        return played.Concat(upcoming)
            .GroupBy(entry => (entry.Fixture.League, entry.Fixture.Season))
            .OrderBy(group => group.Key.Season)
            .ThenBy(group => group.Key.League.Index)
            .Select(group => new Func<SeasonBatch>(() => new SeasonBatch(group.Key.League, group.Key.Season, [.. group.Select(entry => entry.Make()).OrderBy(match => match.Fixture.Id)])));
    }

    private static string DigestOf(IReadOnlyList<ImportedMatch> matches)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new ArrayBuffer();
        foreach (var match in matches)
        {
            buffer.Clear();
            Add(buffer, match.Fixture);
            foreach (var price in match.Prices)
            {
                Add(buffer, price);
            }

            foreach (var happened in match.Events)
            {
                Add(buffer, happened);
            }

            hash.AppendData(buffer.Written);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(ArrayBuffer buffer, FixtureRow row)
    {
        buffer.Add(row.Id);
        buffer.Add(row.Date.DayNumber);
        buffer.Add(row.KickoffAt.UtcTicks);
        buffer.Add(row.KickoffKnown ? 1 : 0);
        buffer.Add(row.Referee);
        foreach (var value in (ReadOnlySpan<int?>)
        [
            row.HomeGoals, row.AwayGoals, row.HalfTimeHomeGoals, row.HalfTimeAwayGoals, row.HomeShots, row.AwayShots, row.HomeShotsOnTarget, row.AwayShotsOnTarget,
            row.HomeFouls, row.AwayFouls, row.HomeCorners, row.AwayCorners, row.HomeYellowCards, row.AwayYellowCards, row.HomeRedCards, row.AwayRedCards,
        ])
        {
            buffer.Add(value ?? -1);
        }

        buffer.Add(BitConverter.DoubleToInt64Bits(row.HomeExpectedGoals ?? -1));
        buffer.Add(BitConverter.DoubleToInt64Bits(row.AwayExpectedGoals ?? -1));
    }

    private static void Add(ArrayBuffer buffer, PriceRow row)
    {
        buffer.Add(row.CapturedAt.UtcTicks);
        buffer.Add((int)row.Market);
        buffer.Add(row.Bookmaker);
        buffer.Add(BitConverter.DoubleToInt64Bits(row.Line));
        buffer.Add(BitConverter.DoubleToInt64Bits(row.First));
        buffer.Add(BitConverter.DoubleToInt64Bits(row.Second));
        buffer.Add(BitConverter.DoubleToInt64Bits(row.Third ?? 0));
    }

    private static void Add(ArrayBuffer buffer, MatchEventRow row)
    {
        buffer.Add((row.Minute * 100) + row.Stoppage);
        buffer.Add(((int)row.Event * 2) + (int)row.Side);
        buffer.Add(row.Detail);
    }

    /// <summary>Bytes of values, one after the other.</summary>
    private sealed class ArrayBuffer
    {
        private readonly List<byte> bytes = [];

        public ReadOnlySpan<byte> Written => CollectionsMarshal.AsSpan(bytes);

        public void Clear() => bytes.Clear();

        public void Add(long value) => bytes.AddRange(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in value)));

        public void Add(string? text)
        {
            Add(text?.Length ?? -1);
            bytes.AddRange(MemoryMarshal.AsBytes(text.AsSpan()));
        }
    }
}
