using FsCheck.Xunit;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;

namespace SabiScore.Domain.Tests.Features;

public sealed class HistoryCheckpointTests
{
    [Property(MaxTest = 8)]
    public bool Load_WhatWasSaved_GoesOnToTheLastBit(int seed, byte share)
    {
        var matches = SyntheticHistory.Create(seed);
        var cut = matches[matches.Count * share / 256].Fixture.Date;
        var (original, restored) = (new MatchHistory(), new MatchHistory());
        Add(original, matches.Where(match => match.Fixture.Date < cut));
        foreach (var league in (ReadOnlySpan<League>)[League.Championship, League.Eredivisie])
        {
            restored.Load(Saved(original, league));
        }

        var (left, right) = (new double[FeatureCatalog.Count], new double[FeatureCatalog.Count]);
        foreach (var date in matches.Where(match => match.Fixture.Date >= cut).GroupBy(match => match.Fixture.Date))
        {
            foreach (var match in date)
            {
                original.Fill(match.Upcoming, left);
                restored.Fill(match.Upcoming, right);
                if (!left.Select(BitConverter.DoubleToInt64Bits).SequenceEqual(right.Select(BitConverter.DoubleToInt64Bits)))
                {
                    return false;
                }
            }

            original.Add([.. date]);
            restored.Add([.. date]);
        }

        return League.All.All(league => original.Settled(league) == restored.Settled(league) && original.LastDate(league) == restored.LastDate(league));
    }

    [Fact]
    public void Load_EitherEnglishLeague_BringsBoth()
    {
        var history = SyntheticHistory.Table(SyntheticHistory.Create(5)).History;
        var restored = new MatchHistory();
        Assert.Equal([League.PremierLeague, League.Championship], restored.Load(Saved(history, League.PremierLeague)));
        Assert.Equal(history.Settled(League.Championship), restored.Settled(League.Championship));
        Assert.Equal(0, restored.Settled(League.Eredivisie));
    }

    [Fact]
    public void Save_SameHistory_SameBytes()
    {
        var (one, two) = (SyntheticHistory.Table(SyntheticHistory.Create(6)).History, SyntheticHistory.Table(SyntheticHistory.Create(6)).History);
        Assert.Equal(Saved(one, League.Eredivisie).ToArray(), Saved(two, League.Eredivisie).ToArray());
    }

    [Fact]
    public void Load_NotACheckpoint_SaysWhyAndKeepsWhatWas()
    {
        var history = SyntheticHistory.Table(SyntheticHistory.Create(7)).History;
        var good = Saved(history, League.Eredivisie).ToArray();
        var (changed, foreign) = (good.ToArray(), good.ToArray());
        changed[^5] ^= 1;
        foreign[10] ^= 1;
        Refuses(history, [.. "not a checkpoint"u8], "not a history checkpoint");
        Refuses(history, [], "not a history checkpoint");
        Refuses(history, good[..^9], "cut short");
        Refuses(history, good[..30], "cut short");
        Refuses(history, changed, "changed");
        Refuses(history, foreign, "schema");
        Assert.Equal(good, Saved(history, League.Eredivisie).ToArray());
    }

    private static void Refuses(MatchHistory history, byte[] content, string reason) => Assert.Contains(
        reason, Assert.Throws<HistoryCheckpointException>(() => history.Load(new MemoryStream(content))).Message, StringComparison.Ordinal);

    private static void Add(MatchHistory history, IEnumerable<PlayedMatch> matches)
    {
        foreach (var date in matches.GroupBy(match => match.Fixture.Date))
        {
            history.Add([.. date]);
        }
    }

    private static MemoryStream Saved(MatchHistory history, League league)
    {
        var stream = new MemoryStream();
        history.Save(league, stream);
        stream.Position = 0;
        return stream;
    }
}
