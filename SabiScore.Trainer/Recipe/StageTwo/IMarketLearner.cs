using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Recipe.StageTwo;

/// <summary>Fits one market-anchored member.</summary>
internal interface IMarketLearner
{
    string Name { get; }

    /// <summary>What fits it, with version.</summary>
    string Learner { get; }

    IReadOnlyList<NamedText> Parameters { get; }

    /// <summary>Why it cannot run here; null where it can.</summary>
    string? Unavailable => null;

    /// <summary>The member, or null where there is nothing to learn from (no closing prices for a line move).</summary>
    ModelMember? Fit(MarketTask task, CancellationToken cancellationToken);
}
