using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;

namespace SabiScore.Trainer.Backtest.Findings;

/// <summary>One season's scores beside the market, its leagues and all together (last).</summary>
internal sealed record SeasonScores(Season Season, IReadOnlyList<LeagueScore> Scores)
{
    public static IReadOnlyList<SeasonScores> Of(IEnumerable<BacktestMatch> matches) =>
    [
        .. matches.GroupBy(match => match.Match.Fixture.Season).OrderBy(season => season.Key).Select(season =>
        {
            var board = new MarketScoreboard();
            foreach (var match in season)
            {
                board.Add(match.Match, match.Forecast.Published);
            }

            return new SeasonScores(season.Key, board.Scores);
        }),
    ];
}
