using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe.Columns;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Trainer.Recipe.StageOne;

/// <summary>Fits one more member without prices, beside the logits.</summary>
internal interface IFundamentalLearner
{
    string Name { get; }

    string Learner { get; }

    IReadOnlyList<NamedText> Parameters { get; }

    /// <summary>Why it cannot run here; null where it can.</summary>
    string? Unavailable { get; }

    /// <summary>The member, or null where it cannot be fitted.</summary>
    ModelMember? Fit(TrainingData data, ColumnTable table, int[] rows, StageOneFit stageOne, TrainingOptions options, CancellationToken cancellationToken);
}
