using System.Globalization;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Trainer.Promotion;

/// <summary>Says whether a model may serve, and if not, why not. Every reason that holds is given.</summary>
internal sealed class PromotionGate(GateLimits limits)
{
    private readonly StructureCheck structure = new(limits);

    public GateReport Judge(GateCase given)
    {
        var notes = new List<string>();
        var (challenger, champion, bases, market) = (new ForecastScorer(), new ForecastScorer(), new ForecastScorer(), new ForecastScorer());
        foreach (var match in given.Matches)
        {
            challenger.Add(match.Challenger, match.Outcome);
            bases.Add(match.BaseRates, match.Outcome);
            Add(champion, match.Champion, match.Outcome);
            Add(market, match.Market, match.Outcome);
        }

        var compared = given.Matches.Where(match => match.Champion is not null).ToList();
        var (brier, rps) = (Compare(compared, BrierScore.Of), Compare(compared, RankedProbabilityScore.Of));
        var leagues = given.Matches.GroupBy(match => match.League).OrderBy(league => league.Key.Index).Select(League).ToList();
        var enough = given.Matches.Count >= limits.Matches;
        List<GateFinding> findings =
        [
            .. structure.Of(given.Model, given.Samples),
            .. enough ? Honesty(challenger.Score, bases.Score) : [],
            .. enough ? leagues.SelectMany(Faults) : [],
            .. given.Mode == GateMode.Recipes ? Comparison(given.Matches.Count, brier, rps) : [],
        ];
        if (!enough && given.Mode != GateMode.Recipes)
        {
            notes.Add($"{given.Matches.Count} matches after the cutoff; with fewer than {limits.Matches} nothing is said of scores.");
        }

        var (serving, move) = Serving(given.Latest);
        findings.AddRange(given.Mode == GateMode.Refit ? Guard(serving, move) : []);
        return new GateReport
        {
            Mode = given.Mode,
            Verdict = findings.Any(finding => finding.IsUnfit) ? GateVerdict.Unfit : findings.Count > 0 ? GateVerdict.NotBetter : GateVerdict.Passed,
            Findings = findings,
            RecipeId = given.RecipeId,
            Champion = given.Champion,
            ChampionRecipeId = given.ChampionRecipeId,
            Cutoff = given.Cutoff,
            Challenger = GateScore.Of(challenger),
            ChampionScore = GateScore.Of(champion),
            BaseRates = GateScore.Of(bases),
            Market = GateScore.Of(market),
            Brier = compared.Count == 0 ? null : GateDifference.Of(brier),
            Rps = compared.Count == 0 ? null : GateDifference.Of(rps),
            Serving = given.Latest.Count == 0 ? null : GateDifference.Of(serving),
            Move = given.Latest.Count == 0 ? null : move,
            Leagues = leagues,
            Notes = notes,
        };
    }

    private IEnumerable<GateFinding> Honesty(ForecastScore challenger, ForecastScore bases)
    {
        if (challenger.Accuracy > limits.Accuracy)
        {
            yield return Finding(GateReason.TooGoodToBeTrue, $"It names {challenger.Accuracy:P1} of {challenger.Matches} outcomes; over {limits.Accuracy:P0} is an alarm, not a success.");
        }

        if (!(challenger.BrierScore < bases.BrierScore))
        {
            yield return Finding(GateReason.NoBetterThanBaseRates, $"Brier {challenger.BrierScore:0.0000} on {challenger.Matches} matches; base rates have {bases.BrierScore:0.0000}.");
        }
    }

    private IEnumerable<GateFinding> Faults(GateLeague league)
    {
        if (league.Challenger.Matches < limits.LeagueMatches)
        {
            yield break;
        }

        var most = GateLimits.CalibrationError(league.Challenger.Matches);
        if (league.Challenger.CalibrationError > most)
        {
            yield return Finding(GateReason.LeagueMiscalibrated, $"{league.League}: calibration error {league.Challenger.CalibrationError:0.000} on {league.Challenger.Matches} matches; at most {most:0.000}.");
        }

        if (league.Brier is { } brier && brier.Mean > limits.LeagueBrier && brier.T > limits.LeagueT)
        {
            yield return Finding(GateReason.LeagueMuchWorse, $"{league.League}: Brier {brier.Mean:+0.0000} over the champion's, t {brier.T:0.0}, on {brier.Matches} matches.");
        }
    }

    private IEnumerable<GateFinding> Comparison(int matches, PairedComparison brier, PairedComparison rps)
    {
        if (matches < limits.Matches)
        {
            yield return Finding(GateReason.TooFewMatches, $"{matches} matches after the cutoff; at least {limits.Matches} tell two recipes apart.");
            yield break;
        }

        if (!(brier.Difference.Mean < 0))
        {
            yield return Finding(GateReason.WorseBrier, $"Brier {brier.Difference.Mean:+0.00000;-0.00000;0} against the champion's recipe, t {brier.T:0.0}, on {matches} matches.");
        }

        if (!(rps.Difference.Mean <= 0))
        {
            yield return Finding(GateReason.WorseRps, $"RPS {rps.Difference.Mean:+0.00000;-0.00000;0} against the champion's recipe, t {rps.T:0.0}, on {matches} matches.");
        }
    }

    private IEnumerable<GateFinding> Guard(PairedComparison serving, double move)
    {
        if (move > limits.Move)
        {
            yield return Finding(GateReason.MovedTooFar, $"The same recipe moved probabilities by {move:0.000} on average; at most {limits.Move:0.000}.");
        }

        if (serving.T > limits.ServingT)
        {
            yield return Finding(GateReason.WorseThanServing, $"Brier {serving.Difference.Mean:+0.00000} over the serving model's on the latest {serving.Count} matches, t {serving.T:0.0}.");
        }
    }

    private static GateLeague League(IGrouping<League, GateMatch> league)
    {
        var (challenger, champion, market) = (new ForecastScorer(), new ForecastScorer(), new ForecastScorer());
        foreach (var match in league)
        {
            challenger.Add(match.Challenger, match.Outcome);
            Add(champion, match.Champion, match.Outcome);
            Add(market, match.Market, match.Outcome);
        }

        var compared = league.Where(match => match.Champion is not null).ToList();
        return new GateLeague(
            league.Key.Code, GateScore.Of(challenger)!, GateScore.Of(champion), GateScore.Of(market), compared.Count == 0 ? null : GateDifference.Of(Compare(compared, BrierScore.Of)));
    }

    private static PairedComparison Compare(List<GateMatch> compared, Func<ProbabilityTriple, Outcome, double> score) => PairedComparison.Of(
        [.. compared.Select(match => score(match.Challenger, match.Outcome))], [.. compared.Select(match => score(match.Champion!.Value, match.Outcome))]);

    private static (PairedComparison Brier, double Move) Serving(IReadOnlyList<(Outcome Outcome, ProbabilityTriple Refit, ProbabilityTriple Serving)> latest) => (
        PairedComparison.Of([.. latest.Select(match => BrierScore.Of(match.Refit, match.Outcome))], [.. latest.Select(match => BrierScore.Of(match.Serving, match.Outcome))]),
        latest.Count == 0 ? 0 : latest.Average(match => Enum.GetValues<Outcome>().Average(outcome => Math.Abs(match.Refit[outcome] - match.Serving[outcome]))));

    private static void Add(ForecastScorer scorer, ProbabilityTriple? forecast, Outcome outcome)
    {
        if (forecast is { } said)
        {
            scorer.Add(said, outcome);
        }
    }

    private static GateFinding Finding(GateReason reason, FormattableString text) => new(reason, text.ToString(CultureInfo.InvariantCulture));
}
