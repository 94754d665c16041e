using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Tests.Evaluation;

public sealed class MarketScoreboardTests
{
    private static readonly ProbabilityTriple Sharp = ProbabilityTriple.Normalise(0.6, 0.25, 0.15);
    private static readonly ProbabilityTriple Soft = ProbabilityTriple.Normalise(0.5, 0.25, 0.25);

    [Fact]
    public void Scores_TwoLeagues_HoldEachAndAll()
    {
        var board = new MarketScoreboard();
        board.Add(Fixture(League.LaLiga, 2), Outcome.Home, Sharp, Soft, Sharp);
        board.Add(Fixture(League.LaLiga, 9), Outcome.Draw, Sharp, Soft, Sharp);
        board.Add(Fixture(League.PremierLeague, 5), Outcome.Home, Sharp, Soft, Sharp);

        Assert.Equal([League.PremierLeague, League.LaLiga, null], board.Scores.Select(score => score.League));
        var all = board.Scores[2];
        Assert.Equal((3, 3, 3), (all.Model.Matches, all.Opening.Matches, all.Closing.Matches));
        Assert.Equal((new DateOnly(2025, 3, 2), new DateOnly(2025, 3, 9)), (all.From, all.To));
        Assert.Equal(1, all.RatioToClosing, 1e-12);
        Assert.Equal(0, all.AgainstClosing.T);
        Assert.True(all.AgainstOpening.Difference.Mean < 0);
        Assert.Equal((0.09125 + 0.09125 + ((0.36 + 0.0225) / 2)) / 3, all.Model.RankedProbabilityScore, 1e-12);
        Assert.Equal(2.0 / 3, all.Model.Accuracy, 1e-12);
    }

    [Fact]
    public void Add_MatchWithoutAPrice_IsCountedAndNotScored()
    {
        var board = new MarketScoreboard();
        board.Add(Fixture(League.LaLiga, 2), Outcome.Home, Sharp, Soft, null);
        board.Add(new PlayedMatch { Fixture = Fixture(League.LaLiga, 3), Result = new MatchResult(1, 0) }, Sharp);

        Assert.Equal(2, board.Unpriced);
        Assert.Empty(board.Scores);
    }

    [Fact]
    public void Add_PlayedMatch_ScoresItsReferencePrices()
    {
        var prices = PriceTriple.TryCreate(2, 3.4, 4)!.Value;
        var market = new PriceBoard(DateTimeOffset.UnixEpoch, [KeyValuePair.Create(Bookmaker.Average, prices)]);
        var board = new MarketScoreboard();
        board.Add(new PlayedMatch { Fixture = Fixture(League.LaLiga, 3), Result = new MatchResult(1, 0), Opening = market, Closing = market }, Sharp);

        Assert.Equal(RankedProbabilityScore.Of(MarginRemoval.Power(prices), Outcome.Home), board.Scores[0].Closing.RankedProbabilityScore, 1e-12);
    }

    private static Fixture Fixture(League league, int day) => new()
    {
        Id = new FixtureId(day),
        League = league,
        Season = new Season(2024),
        Date = new DateOnly(2025, 3, day),
        KickoffAt = new DateTimeOffset(2025, 3, day, 15, 0, 0, TimeSpan.Zero),
        Home = new ClubId(1),
        Away = new ClubId(2),
        HomeName = "Home",
        AwayName = "Away",
    };
}
