using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe.Walk;

namespace SabiScore.Trainer.Recipe.Blending;

/// <summary>What members fitted before each validation season said of its matches.</summary>
/// <param name="Seasons">The seasons, ascending.</param>
/// <param name="Rows">Matches with a price.</param>
/// <param name="Market">Residuals of the market-anchored members on the opening price; soft labels.</param>
/// <param name="Fundamental">Logits of the members without prices; results as labels.</param>
internal sealed record Validation(IReadOnlyList<Season> Seasons, int[] Rows, BlendProblem Market, BlendProblem Fundamental)
{
    /// <summary>Forecasts the seasons before a cutoff, each by fits on what came before it.</summary>
    public static Validation Of(
        Data.TrainingData data, WalkForward walk, Cutoff cutoff, CutoffFit final, TrainingOptions options, CancellationToken cancellationToken)
    {
        var seasons = walk.ValidationSeasons(cutoff, options.ValidationSeasons)
            .Where(season => walk.At(walk.Span.Before(season), cancellationToken) is var fit && fit.Market.Count == final.Market.Count && fit.Fundamental.Count == final.Fundamental.Count)
            .ToList();
        int[] rows = [.. seasons.SelectMany(walk.Span.Rows).Where(row => row < cutoff.Rows && data.Priced(row))];
        var market = new BlendProblem(rows.Length, final.Market.Count);
        var fundamental = new BlendProblem(rows.Length, final.Fundamental.Count);
        var columns = new double[walk.Table.Plan.Width];
        for (var i = 0; i < rows.Length; i++)
        {
            var fit = walk.At(walk.Span.Before(data.Season(rows[i])), cancellationToken);
            walk.Table.Read(rows[i], columns);
            Say(fit.Market, market, i, columns, data.League(rows[i]));
            Say(fit.Fundamental, fundamental, i, columns, data.League(rows[i]));
            data.LogOpening(rows[i]).CopyTo(market.Base.AsSpan(i * 3));
            data.SoftLabel(rows[i], options.Labels.Blend, market.Labels.AsSpan(i * 3, 3));
            data.SoftLabel(rows[i], 0, fundamental.Labels.AsSpan(i * 3, 3));
        }

        return new Validation(seasons, rows, market, fundamental);
    }

    private static void Say(IReadOnlyList<ModelMember> members, BlendProblem problem, int match, double[] columns, League league)
    {
        for (var member = 0; member < members.Count; member++)
        {
            members[member].Evaluate(columns, league, problem.Member(match, member));
        }
    }
}
