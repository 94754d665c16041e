using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Tests.Odds;

public sealed class OddsHistoryTests
{
    private static readonly DateTimeOffset Kickoff = new(2025, 3, 1, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Closing_SnapshotAtKickoff_IsNotTheClosingPrice()
    {
        var history = History((-48, 2.2), (-1, 2.1), (0, 1.5), (1, 1.01));

        Assert.Equal(2.1, history.Closing(Bookmaker.Bet365, Market.MatchResult)!.Prices[0]);
        Assert.Equal(Kickoff.AddHours(-1), history.ClosingBoard()!.CapturedAt);
    }

    [Fact]
    public void AsOf_BetweenSnapshots_IsTheEarlierOne()
    {
        var history = History((-48, 2.2), (-24, 2.15), (-1, 2.1));

        Assert.Equal(2.15, history.AsOf(Kickoff.AddHours(-2), Bookmaker.Bet365, Market.MatchResult)!.Prices[0]);
        Assert.Equal(2.15, history.AsOf(Kickoff.AddHours(-24), Bookmaker.Bet365, Market.MatchResult)!.Prices[0]);
        Assert.Null(history.AsOf(Kickoff.AddHours(-49), Bookmaker.Bet365, Market.MatchResult));
        Assert.Null(history.BoardAsOf(Kickoff.AddHours(-49)));
    }

    [Fact]
    public void Add_LateSnapshot_TakesItsPlaceInTime()
    {
        var history = History((-1, 2.1), (-48, 2.2), (-24, 2.15));

        Assert.Equal([2.2, 2.15, 2.1], history.Snapshots.Select(snapshot => snapshot.Prices[0]));
        Assert.Equal(2.2, history.Opening(Bookmaker.Bet365, Market.MatchResult)!.Prices[0]);
    }

    [Fact]
    public void Add_SameMoment_TheLaterOneCounts()
    {
        var history = History((-1, 2.1), (-1, 2.05));

        Assert.Equal(2.05, history.Closing(Bookmaker.Bet365, Market.MatchResult)!.Prices[0]);
    }

    [Fact]
    public void Movement_ShorteningPrice_IsPositive()
    {
        var movement = History((-48, 2.2), (-1, 2.0)).Movement(Kickoff, Bookmaker.Bet365, new Selection(Market.MatchResult, Pick.Home))!;

        Assert.Equal((2.2, 2.0), (movement.From.Value, movement.To.Value));
        Assert.Equal(Math.Log(1.1), movement.LogShortening, 1e-12);
    }

    [Fact]
    public void BoardAsOf_SeveralBooksAndMarkets_HoldsTheLast1X2OfEach()
    {
        var history = History((-48, 2.2), (-1, 2.1));
        history.Add(new PriceSnapshot(Kickoff.AddHours(-30), Bookmaker.Pinnacle, Market.MatchResult, 2.25, 3.4, 3.5));
        history.Add(new PriceSnapshot(Kickoff.AddHours(-2), Bookmaker.Pinnacle, Market.TotalGoals(2.5), 1.9, 2.0));

        var board = history.BoardAsOf(Kickoff.AddHours(-2))!;

        Assert.Equal(Kickoff.AddHours(-30), board.CapturedAt);
        Assert.Equal(PriceTriple.TryCreate(2.2, 3.3, 3.6), board[Bookmaker.Bet365]);
        Assert.Equal(PriceTriple.TryCreate(2.25, 3.4, 3.5), board[Bookmaker.Pinnacle]);
        Assert.Equal(1.9, history.Closing(Bookmaker.Pinnacle, Market.TotalGoals(2.5))![Pick.Over].Value);
    }

    [Fact]
    public void PriceSnapshot_WrongNumberOrNotAPrice_Throws()
    {
        Assert.Throws<ArgumentException>(() => new PriceSnapshot(Kickoff, Bookmaker.Bet365, Market.MatchResult, 2, 3));
        Assert.Throws<ArgumentException>(() => new PriceSnapshot(Kickoff, Bookmaker.Bet365, Market.BothTeamsToScore, 2, 0));
    }

    private static OddsHistory History(params (int Hours, double Home)[] snapshots)
    {
        var history = new OddsHistory(Kickoff);
        foreach (var (hours, home) in snapshots)
        {
            history.Add(new PriceSnapshot(Kickoff.AddHours(hours), Bookmaker.Bet365, Market.MatchResult, home, 3.3, 3.6));
        }

        return history;
    }
}
