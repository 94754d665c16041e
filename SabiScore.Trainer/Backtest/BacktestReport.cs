using System.Globalization;
using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Trainer.Backtest.Findings;
using SabiScore.Trainer.Backtest.Rules;
using SabiScore.Trainer.InPlay;

namespace SabiScore.Trainer.Backtest;

/// <summary>Prints how the forecasts did, league by league, beside the market on the same matches.</summary>
internal sealed class BacktestReport(TextWriter output)
{
    public void Write(BacktestRun run)
    {
        var (published, fundamental) = (new MarketScoreboard(), new MarketScoreboard());
        foreach (var match in run.Matches)
        {
            published.Add(match.Match, match.Forecast.Published);
            fundamental.Add(match.Match, match.Forecast.Fundamental);
        }

        Line($"{"league",-8}{"who",-13}{"n",6}{"RPS",9}{"log loss",10}{"Brier",8}{"acc",7}{"ECE",8}{"RPS/close",11}{"t vs open",11}");
        foreach (var (ours, plain) in published.Scores.Zip(fundamental.Scores))
        {
            var name = ours.League?.Code ?? "all";
            var closing = ours.Closing.RankedProbabilityScore;
            Score(name, "published", ours.Model, closing, ours.AgainstOpening.T);
            Score(name, "fundamental", plain.Model, closing, plain.AgainstOpening.T);
            Score(name, "opening", ours.Opening, closing, null);
            Score(name, "closing", ours.Closing, closing, null);
        }

        if (published.Unpriced > 0)
        {
            Line($"{published.Unpriced} matches were forecast but not scored: no opening or closing price.");
        }

        if (published.Scores is [.., { Model.Accuracy: > 0.6, Model.Matches: > 1000 } all])
        {
            Line($"Warning: {all.Model.Accuracy:P1} of outcomes right over whole seasons. No honest forecast does that; look for a leak.");
        }

        HalfTime(run);
        var live = LiveCalibrationRecord.Of(run.Matches);
        Line($"Calibrated live, day by day from the matches before: Brier {live.Difference.Mean * 1e4:+0.00;-0.00;0.00} (\u00b1 {1.96 * live.Difference.StandardError * 1e4:F2}) in units of .0001, applied to {live.Applied} of {run.Matches.Count} matches.");
        Line($"");
        Members(run);
    }

    /// <summary>The published forecasts carried on to half-time, beside themselves at kick-off.</summary>
    private void HalfTime(BacktestRun run)
    {
        var scores = new HalfTimeScores();
        foreach (var match in run.Matches)
        {
            scores.Add(match.Match, match.Forecast.Published);
        }

        if (scores.HalfTime is { Matches: > 0 } half)
        {
            Line($"At half-time, {half.Matches} matches: RPS {half.RankedProbabilityScore:F5} (at kick-off {scores.Kickoff.RankedProbabilityScore:F5}), ECE {half.CalibrationError:F4} (at kick-off {scores.Kickoff.CalibrationError:F4}).");
        }
    }

    public void Write(IReadOnlyList<BacktestBet> bets, double leastEdge, double greatestPrice)
    {
        Line($"");
        Line($"Bets: edge of at least {leastEdge:P1}, price up to {greatestPrice}, best price of a named bookmaker, one a match, flat stakes.");
        Line($"{"league",-8}{"bets",6}{"ROI",9}{"95 % interval",21}{"CLV",9}{"95 % interval",21}");
        foreach (var league in League.All.Append(null))
        {
            var bankroll = new Bankroll(Domain.Betting.Naira.Zero);
            foreach (var bet in bets.Where(bet => league is null || bet.Match.Match.Fixture.League == league))
            {
                bankroll.Add(bet.Settled);
            }

            if (bankroll.Summary is { Bets: > 0 } summary)
            {
                var (roi, clv) = (summary.ReturnOnInvestment, summary.ClosingLineValue);
                Line($"{league?.Code ?? "all",-8}{summary.Bets,6}{Percent(roi.Mean),9}{Interval(roi),21}{Percent(clv.Mean),9}{Interval(clv),21}");
            }
        }

        if (bets.Count == 0)
        {
            Line($"No bets.");
        }
    }

    public void Write(IReadOnlyList<RuleResult> results)
    {
        Line($"");
        Line($"Rules side by side, the whole of the seasons, starting with {RuleBook.Start}. An average is nobody's price, a maximum nobody's in particular: neither can be bet.");
        Row(RuleTable.Header);
        foreach (var result in results)
        {
            Row(RuleTable.Cells(result));
        }

        void Row(IReadOnlyList<string> cells) => Line(
            $"{cells[0],-7}{cells[1],-24}{cells[2],-18}{cells[3],6}{cells[4],9}{cells[5],20}{cells[6],9}{cells[7],20}{cells[8],16}{cells[9],10}");
    }

    public void Write(IReadOnlyList<AblationRow> rows)
    {
        Line($"");
        Line($"Without a member, weights chosen anew on the same validation: change of the Brier score in units of .0001, above 0 where the member helps.");
        Line($"{"without",-32}{"weight",8}{"validation",12}{"t",7}{"test",9}{"t",7}");
        foreach (var row in rows)
        {
            Line($"{row.Without,-32}{row.Weight,8:F3}{row.Validation.Difference.Mean * 1e4,12:+0.00;-0.00;0.00}{row.Validation.T,7:F2}{row.Test.Difference.Mean * 1e4,9:+0.00;-0.00;0.00}{row.Test.T,7:F2}");
        }
    }

    private static string Percent(double value) => double.IsNaN(value) ? "-" : value.ToString("+0.0%;-0.0%;0.0%", CultureInfo.InvariantCulture);

    private static string Interval(Estimate estimate) => $"{Percent(estimate.Low)} to {Percent(estimate.High)}";

    private void Members(BacktestRun run)
    {
        Line($"Members alone, on the same matches; weights as used, averaged over matches:");
        Line($"{"member",-22}{"n",6}{"RPS",9}{"weight",9}   by league: {string.Join(' ', League.All.Select(league => $"{league.Code,6}"))}");
        var priced = run.Matches.Where(match => ReferencePrices.Fair(match.Match.Opening) is not null && ReferencePrices.Fair(match.Match.Closing) is not null).ToList();
        foreach (var group in priced.SelectMany(match => match.Forecast.Members.Select(member => (match, member))).GroupBy(entry => (entry.member.MarketAware, entry.member.Name)))
        {
            var scored = group.Average(entry => RankedProbabilityScore.Of(entry.member.Probabilities, entry.match.Match.Result.Outcome));
            var weights = League.All.Select(league => group.Where(entry => entry.match.Match.Fixture.League == league).Select(entry => (double?)entry.member.Weight).Average());
            Line($"{group.Key.Name,-22}{group.Count(),6}{scored,9:F5}{group.Average(entry => entry.member.Weight),9:F3}              {string.Join(' ', weights.Select(weight => $"{weight,6:F3}"))}");
        }
    }

    private void Score(string league, string who, ForecastScore score, double closing, double? t) => Line(
        $"{league,-8}{who,-13}{score.Matches,6}{score.RankedProbabilityScore,9:F5}{score.LogLoss,10:F5}{score.BrierScore,8:F4}{score.Accuracy,7:F3}{score.CalibrationError,8:F4}{score.RankedProbabilityScore / closing,11:F4}{t,11:F2}");

    private void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
