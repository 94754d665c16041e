using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Trainer.Backtest.Rules;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Trainer.Backtest.Findings;

/// <summary>Everything that a backtest found, for the page and the document: computed once, from the run alone.</summary>
internal sealed class BacktestFindings
{
    public BacktestFindings(BacktestOptions options, FeatureTable table, BacktestRun run)
    {
        (Options, Run) = (options, run);
        foreach (var match in run.Matches)
        {
            Published.Add(match.Match, match.Forecast.Published);
            Fundamental.Add(match.Match, match.Forecast.Fundamental);
            if (ReferencePrices.Fair(match.Match.Opening) is not null && ReferencePrices.Fair(match.Match.Closing) is { } closing)
            {
                Closing.Add(closing, match.Match.Result.Outcome);
            }
        }

        Seasons = SeasonScores.Of(run.Matches);
        Rules = [.. RuleMatrix.Of(options.LeastEdge).Select(rule => RuleBook.Play(run.Matches, rule, options.GreatestPrice))];
        Ablation = Findings.Ablation.Of(TrainingData.Of(table), run);
        Importance = Findings.Importance.Of(table, run, options.Training.Seed);
        Opportunities = Findings.Opportunities.Of(run.Matches, options.GreatestPrice);
    }

    public BacktestOptions Options { get; }

    public BacktestRun Run { get; }

    public MarketScoreboard Published { get; } = new();

    public MarketScoreboard Fundamental { get; } = new();

    /// <summary>How often the closing market was right where it was surest.</summary>
    public SelectiveAccuracy Closing { get; } = new();

    public IReadOnlyList<SeasonScores> Seasons { get; }

    public IReadOnlyList<RuleResult> Rules { get; }

    public IReadOnlyList<AblationRow> Ablation { get; }

    public IReadOnlyList<ImportanceRow> Importance { get; }

    public IReadOnlyList<OpportunityCount> Opportunities { get; }

    /// <summary>Mean weight of a market-anchored member, or of the price, in a league's forecasts; null where it has none.</summary>
    public double? Weight(League league, string member) => Run.Matches
        .Where(match => match.Match.Fixture.League == league)
        .SelectMany(match => match.Forecast.Members)
        .Where(said => said.MarketAware && said.Name == member)
        .Select(said => (double?)said.Weight)
        .Average();

    public IReadOnlyList<string> MarketMembers =>
        [.. Run.Matches.SelectMany(match => match.Forecast.Members).Where(said => said.MarketAware).Select(said => said.Name).Distinct(StringComparer.Ordinal)];

    public IReadOnlyList<League> Leagues => [.. League.All.Where(league => Run.Matches.Any(match => match.Match.Fixture.League == league))];
}
