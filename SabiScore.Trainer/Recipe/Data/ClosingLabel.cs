using SabiScore.Domain.Odds;

namespace SabiScore.Trainer.Recipe.Data;

/// <summary>
/// Fair closing probabilities of a past match: the mean of the market average's and Pinnacle's, or whichever there is. Only ever a label.
/// </summary>
public static class ClosingLabel
{
    public static ProbabilityTriple? Of(PriceBoard? closing)
    {
        var average = Fair(closing, Bookmaker.Average);
        var pinnacle = Fair(closing, Bookmaker.Pinnacle);
        return average is { } a && pinnacle is { } p
            ? ProbabilityTriple.Normalise((a.Home + p.Home) / 2, (a.Draw + p.Draw) / 2, (a.Away + p.Away) / 2)
            : average ?? pinnacle;
    }

    private static ProbabilityTriple? Fair(PriceBoard? board, Bookmaker bookmaker) =>
        board?[bookmaker] is { } prices ? MarginRemoval.Power(prices) : null;
}
