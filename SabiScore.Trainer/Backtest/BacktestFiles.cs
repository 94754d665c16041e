using SabiScore.Trainer.Backtest.Docs;
using SabiScore.Trainer.Backtest.Findings;
using SabiScore.Trainer.Backtest.Html;

namespace SabiScore.Trainer.Backtest;

/// <summary>Writes what was asked for: forecasts and bets for scoring programs, the page, the document.</summary>
internal static class BacktestFiles
{
    public static void Write(BacktestOptions options, BacktestRun run)
    {
        if (options.Forecasts is { } forecasts)
        {
            ForecastCsv.Write(forecasts, run.Matches, match => match.Forecast.Published);
        }

        if (options.FundamentalForecasts is { } fundamental)
        {
            ForecastCsv.Write(fundamental, run.Matches, match => match.Forecast.Fundamental);
        }

        if (options.Bets is { } bets)
        {
            BetCsv.Write(bets, BettingRule.Apply(run.Matches, options.LeastEdge, options.GreatestPrice));
        }
    }

    public static void Write(BacktestFindings findings, BacktestReport report)
    {
        report.Write(findings.Rules);
        report.Write(findings.Ablation);
        if (findings.Options.Html is { } html)
        {
            TextFile.Write(html, ReportPage.Write(findings));
        }

        if (findings.Options.Document is { } document)
        {
            ModelsDocument.Write(document, findings);
        }
    }
}
