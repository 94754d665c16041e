using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Members;

/// <summary>What fits the trees of one member.</summary>
public interface ILearner
{
    /// <summary>Name of the member it is for ("lightgbm").</summary>
    string Name { get; }

    /// <summary>Library with version ("LightGBM 4.7.0").</summary>
    string Library { get; }

    /// <summary>Why it cannot run on this machine; null where it can.</summary>
    string? Unavailable { get; }

    /// <summary>Its parameters, for the model card.</summary>
    IReadOnlyList<NamedText> Parameters { get; }
}
