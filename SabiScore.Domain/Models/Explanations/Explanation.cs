using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Models.Explanations;

/// <summary>Why a forecast is what it is: terms that add up to its centred logits (log p less the mean of the three) within 1e-6.</summary>
public sealed record Explanation
{
    /// <summary>The forecast that is explained.</summary>
    public required ProbabilityTriple Probabilities { get; init; }

    /// <summary>Whether it starts from the match's prices.</summary>
    public required bool MarketAware { get; init; }

    /// <summary>Share of the features the model reads that were known, 0 to 1.</summary>
    public required double Completeness { get; init; }

    /// <summary>Centred logits of the forecast: the sum of all terms.</summary>
    public required OutcomeLogits Logits { get; init; }

    /// <summary>All terms that are not 0, first those of no feature, then features in the order of the vector.</summary>
    public required IReadOnlyList<ExplanationTerm> Terms { get; init; }

    /// <summary>
    /// What a part of the logits is worth in probability: the forecast less what the softmax of the logits without that part says. Parts of a
    /// forecast do not add up on this scale; on that of the logits they do.
    /// </summary>
    public OutcomeLogits WorthOf(OutcomeLogits part)
    {
        var (with, without) = (Logits.Softmax(), (Logits - part).Softmax());
        return new OutcomeLogits(with.Home - without.Home, with.Draw - without.Draw, with.Away - without.Away);
    }
}
