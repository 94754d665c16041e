using System.Globalization;
using SabiScore.Domain.Betting;
using SabiScore.Domain.Features;
using SabiScore.Trainer.Backtest.Findings;
using SabiScore.Trainer.Backtest.Rules;

namespace SabiScore.Trainer.Backtest.Html;

/// <summary>A backtest as one page that needs nothing else: no script, no font, no picture from anywhere.</summary>
internal static class ReportPage
{
    public static string Write(BacktestFindings findings)
    {
        var seasons = string.Join(", ", findings.Seasons.Select(season => season.Season));
        var page = new Markup();
        page.Raw("<!DOCTYPE html>").Raw("<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Raw($"<title>Backtest {Markup.Escape(seasons)}</title>").Raw($"<style>\n{ReportStyle.Css}\n</style></head><body>").Raw($"<h1>Backtest {Markup.Escape(seasons)}</h1>");
        page.Paragraph("Each match was forecast by a model of what was known before it. RPS is halved (0 to 1), Brier the three-class sum (0 to 2); lower is better. t is paired over matches: below −2 the forecast is better than that market by more than chance, above +2 worse.");
        Scores(page, findings);
        Trust(page, findings);
        Inside(page, findings);
        Betting(page, findings);
        About(page, findings);
        return page.Raw("</body></html>").ToString();
    }

    private static void Scores(Markup page, BacktestFindings findings)
    {
        page.Section("Beside the market", "The same matches for all four. Matches without an opening or closing price are left out: " + Cells.Whole(findings.Published.Unpriced) + ".");
        page.Table(Cells.ScoreHeader, Cells.Headline(findings).Reverse().Take(4).Reverse().Concat(Cells.Headline(findings).SkipLast(4)), words: 2);
        page.Section("By season and league", "A season alone proves little: the score of 380 matches is good to about ± .0064.");
        page.Raw(LineChart.Seasons(findings.Seasons));
        foreach (var season in findings.Seasons.Where(season => season.Scores.Count > 0))
        {
            page.Raw($"<h3>{Markup.Escape(season.Season.ToString())}</h3>").Table(Cells.LeagueHeader, season.Scores.Select(Cells.League));
        }
    }

    private static void Trust(Markup page, BacktestFindings findings)
    {
        if (findings.Published.Model.Count == 0)
        {
            return;
        }

        page.Section("Calibration", "How often forecasts of each probability came true, with 95 % intervals; three forecasts a match.");
        var bins = findings.Published.Model.Calibration.Bins;
        page.Raw(CalibrationChart.Draw(bins));
        page.Table(["forecast", "count", "mean forecast", "happened", "95 % interval"], bins.Where(bin => bin.Count > 0).Select(bin =>
        {
            var (low, high) = CalibrationChart.Interval(bin);
            return (IReadOnlyList<string>)[$"{Cells.Share(bin.From, 0)} to {Cells.Share(bin.To, 0)}", Cells.Whole(bin.Count), Cells.Share(bin.MeanForecast), Cells.Share(bin.ObservedShare), $"{Cells.Share(low)} to {Cells.Share(high)}"];
        }));
        page.Section("Selective accuracy", "How often the likeliest outcome happened, among the forecasts that were surest of it.");
        page.Raw(LineChart.Selective(findings.Published.Model.Selective, findings.Closing)).Table(Cells.SelectiveHeader, Cells.Selective(findings));
    }

    private static void Inside(Markup page, BacktestFindings findings)
    {
        page.Section("Weights by league", "Mean weight in the blend of each match's forecast; the price itself is the first.");
        page.Table(["member", .. findings.Leagues.Select(league => league.Name)], findings.MarketMembers.Select(member => (IReadOnlyList<string>)[member, .. findings.Leagues.Select(league => Cells.Weight(findings.Weight(league, member)))]));
        if (findings.Ablation.Count > 0)
        {
            page.Section("Ablation", "Change of the Brier score without a member, the other weights chosen anew on the same validation, before calibration: above 0 the member helps. Validation: the seasons before the last model; test: the seasons forecast.");
            page.Raw(BarChart.Draw("Change on validation, in units of .0001.", [.. findings.Ablation.Select(row => (row.Without, row.Validation.Difference.Mean, Cells.Signed(row.Validation.Difference.Mean * 1e4)))]));
            page.Table(Cells.AblationHeader, findings.Ablation.Select(Cells.Ablation));
        }

        page.Section("Importance", "What happens when a match is given one group's values of another match of its league, on up to 1,000 matches forecast: mean absolute change of a probability, and how much worse the RPS becomes. The published forecast stands on the opening price, so that is nearly all of it.");
        page.Raw(BarChart.Draw("Mean change of a probability of the forecast without prices.", [.. findings.Importance.Select(row => (row.Group, row.FundamentalShift, Cells.F(row.FundamentalShift, 4)))]));
        page.Table(Cells.ImportanceHeader, findings.Importance.Select(Cells.Importance));
    }

    private static void Betting(Markup page, BacktestFindings findings)
    {
        page.Section("Betting rules", $"One bet a match at most, prices up to {findings.Options.GreatestPrice.ToString(CultureInfo.InvariantCulture)}, starting with {RuleBook.Start}. An average is nobody's price and a maximum nobody's in particular: those rows cannot be bet. Closing-line value is evidence; a return with a wide interval is not.");
        List<RuleResult> drawn = [.. findings.Rules.Where(rule => rule.Rule is { Source: PriceSource.BestNamed } && rule.Rule.Capped == (rule.Rule.Method == StakingMethod.Kelly))];
        page.Raw(BankrollChart.Balances(drawn)).Raw(BankrollChart.Drawdowns(drawn));
        page.Table(RuleTable.Header, findings.Rules.Select(RuleTable.Cells), words: 3);
        page.Section("Opportunities", "Outcomes offered above their worth by the published forecast, at the best price of a named bookmaker; bets: one a match, within the rule's limits. A month is one in which there was a match.");
        page.Table(Cells.OpportunityHeader, findings.Opportunities.Select(Cells.Opportunity));
    }

    private static void About(Markup page, BacktestFindings findings)
    {
        var training = findings.Options.Training;
        page.Section("What was run", "The same data, options, seed and threads give this page again to the last byte.");
        page.Table(["", ""],
        [
            ["schema of the features", FeatureCatalog.SchemaId],
            ["seed, threads", string.Create(CultureInfo.InvariantCulture, $"{training.Seed}, {training.Threads}")],
            ["refitted", findings.Options.Refit.ToString().ToLowerInvariant()],
            ["members", training.Members.Count > 0 ? string.Join(", ", training.Members) : training.Quick ? "linear only" : "all"],
            ["validation seasons", Cells.Whole(training.ValidationSeasons)],
            ["least edge, longest price", string.Create(CultureInfo.InvariantCulture, $"{findings.Options.LeastEdge}, {findings.Options.GreatestPrice}")],
        ], words: 2);
        page.Table(["season", "from", "model", "learned from", "to", "matches"], findings.Run.Models.Select(model => (IReadOnlyList<string>)
        [
            model.Season.ToString(), Day(model.From), model.Trained.Model.Version, Day(model.Trained.Card.DataFrom), Day(model.Trained.Card.DataTo), Cells.Whole(model.Trained.Card.Matches),
        ]));
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
