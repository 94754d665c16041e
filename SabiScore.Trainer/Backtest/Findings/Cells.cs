using System.Globalization;
using SabiScore.Domain.Evaluation;

namespace SabiScore.Trainer.Backtest.Findings;

/// <summary>The tables of a backtest as words and numbers, the same on the page and in the document.</summary>
internal static class Cells
{
    public static readonly IReadOnlyList<string> ScoreHeader = ["league", "who", "matches", "RPS", "log loss", "Brier", "accuracy", "ECE", "/ closing", "t opening", "t closing"];

    public static readonly IReadOnlyList<string> LeagueHeader = ["league", "matches", "RPS", "opening", "closing", "RPS / closing", "t vs opening", "t vs closing"];

    public static readonly IReadOnlyList<string> AblationHeader = ["without", "weight", "validation, .0001 Brier", "t", "test, .0001 Brier", "t"];

    public static readonly IReadOnlyList<string> ImportanceHeader = ["group", "features", "shift, published", "shift, without prices", "RPS loss"];

    public static readonly IReadOnlyList<string> SelectiveHeader = ["surest", "matches", "least probability", "accuracy", "closing market"];

    public static readonly IReadOnlyList<string> OpportunityHeader = ["edge at least", "outcomes", "bets", "outcomes a month", "bets a month"];

    public static IEnumerable<IReadOnlyList<string>> Headline(BacktestFindings findings)
    {
        foreach (var (ours, plain) in findings.Published.Scores.Zip(findings.Fundamental.Scores))
        {
            var (name, closing) = (ours.League?.Name ?? "all", ours.Closing.RankedProbabilityScore);
            yield return Score(name, "published", ours.Model, closing, ours.AgainstOpening.T, ours.AgainstClosing.T);
            yield return Score(name, "without prices", plain.Model, closing, plain.AgainstOpening.T, plain.AgainstClosing.T);
            yield return Score(name, "opening market", ours.Opening, closing, null, null);
            yield return Score(name, "closing market", ours.Closing, closing, null, null);
        }
    }

    public static IReadOnlyList<string> League(LeagueScore score) =>
    [
        score.League?.Name ?? "all", Whole(score.Model.Matches), F(score.Model.RankedProbabilityScore, 5), F(score.Opening.RankedProbabilityScore, 5),
        F(score.Closing.RankedProbabilityScore, 5), F(score.RatioToClosing, 4), Signed(score.AgainstOpening.T), Signed(score.AgainstClosing.T),
    ];

    public static IReadOnlyList<string> Ablation(AblationRow row) =>
        [row.Without, F(row.Weight, 3), Signed(row.Validation.Difference.Mean * 1e4), Signed(row.Validation.T), Signed(row.Test.Difference.Mean * 1e4), Signed(row.Test.T)];

    public static IReadOnlyList<string> Importance(ImportanceRow row) =>
        [row.Group, Whole(row.Features), F(row.Shift, 4), F(row.FundamentalShift, 4), Signed(row.RpsLoss, 5)];

    public static IEnumerable<IReadOnlyList<string>> Selective(BacktestFindings findings) =>
        from coverage in new[] { 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 0.75, 1 }
        let ours = findings.Published.Model.Selective.At(coverage)
        let closing = findings.Closing.At(coverage)
        where ours is not null && closing is not null
        select (IReadOnlyList<string>)[Share(coverage, 0), Whole(ours.Count), Share(ours.LeastConfidence), Share(ours.Accuracy), Share(closing.Accuracy)];

    public static IReadOnlyList<string> Opportunity(OpportunityCount row) =>
        [Share(row.LeastEdge), Whole(row.Outcomes), Whole(row.Bets), F(row.OutcomesPerMonth, 1), F(row.BetsPerMonth, 1)];

    public static string Weight(double? value) => value is { } weight ? F(weight, 3) : "–";

    public static string Share(double value, int digits = 1) => $"{F(value * 100, digits)} %";

    public static string Whole(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string F(double value, int digits) => double.IsFinite(value) ? value.ToString($"F{digits}", CultureInfo.InvariantCulture) : "–";

    public static string Signed(double value, int digits = 2)
    {
        var zeros = new string('0', digits);
        return double.IsFinite(value) ? value.ToString($"+0.{zeros};-0.{zeros};0.{zeros}", CultureInfo.InvariantCulture) : "–";
    }

    private static IReadOnlyList<string> Score(string league, string who, ForecastScore score, double closing, double? opening, double? last) =>
    [
        league, who, Whole(score.Matches), F(score.RankedProbabilityScore, 5), F(score.LogLoss, 5), F(score.BrierScore, 4), Share(score.Accuracy), F(score.CalibrationError, 4),
        F(score.RankedProbabilityScore / closing, 4), opening is { } t ? Signed(t) : string.Empty, last is { } u ? Signed(u) : string.Empty,
    ];
}
