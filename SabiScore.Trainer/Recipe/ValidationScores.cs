using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Domain.Odds;
using SabiScore.Trainer.Recipe.Blending;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Trainer.Recipe;

/// <summary>RPS on the validation seasons: of the blend, of each member alone, of the opening and the closing price.</summary>
internal sealed class ValidationScores(
    TrainingData data, Validation validation, IReadOnlyList<LeagueBlend> blends, IReadOnlyList<Calibration> calibrations, IReadOnlyList<double> fundamental)
{
    public int Count(League league) => validation.Rows.Count(row => data.League(row) == league);

    /// <summary>Of a league, or of all.</summary>
    public IReadOnlyList<NamedValue> Metrics(League? league)
    {
        int[] closed = [.. Matches(league).Where(i => data.Closed(validation.Rows[i]))];
        return closed.Length == 0
            ? []
            :
            [
                new NamedValue("validation_rps", Mean(closed, Published)),
                new NamedValue("validation_rps_fundamental", Mean(closed, i => Of(validation.Fundamental, i, fundamental))),
                new NamedValue("validation_rps_opening", Mean(closed, i => Of(validation.Market, i, new double[validation.Market.Members]))),
                new NamedValue("validation_rps_closing", Mean(closed, Closing)),
            ];
    }

    public double? MarketMember(int member) => Alone(validation.Market, member);

    public double? FundamentalMember(int member) => Alone(validation.Fundamental, member);

    private static ProbabilityTriple Of(BlendProblem problem, int match, IReadOnlyList<double> weights)
    {
        Span<double> p = stackalloc double[3];
        problem.Blend(match, [.. weights], p);
        return ProbabilityTriple.Normalise(p[0], p[1], p[2]);
    }

    private double? Alone(BlendProblem problem, int member)
    {
        var weights = new double[problem.Members];
        weights[member] = 1;
        int[] matches = [.. Matches(null)];
        return matches.Length == 0 ? null : Mean(matches, i => Of(problem, i, weights));
    }

    private IEnumerable<int> Matches(League? league) =>
        Enumerable.Range(0, validation.Rows.Length).Where(i => league is null || data.League(validation.Rows[i]) == league);

    private double Mean(int[] matches, Func<int, ProbabilityTriple> forecast) =>
        matches.Average(i => RankedProbabilityScore.Of(forecast(i), data.Outcome(validation.Rows[i])));

    private ProbabilityTriple Published(int match)
    {
        var league = data.League(validation.Rows[match]).Index;
        return calibrations[league].Apply(Of(validation.Market, match, blends[league].MemberWeights));
    }

    private ProbabilityTriple Closing(int match)
    {
        var closing = data.Closing(validation.Rows[match]);
        return ProbabilityTriple.Normalise(closing[0], closing[1], closing[2]);
    }
}
