using SabiScore.Trainer.Members;
using SabiScore.Trainer.Search;

namespace SabiScore.Trainer.Tuning;

/// <summary>A tree member whose parameters can be searched.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Space">Its parameters.</param>
/// <param name="Sampler">Searches them with a seed.</param>
/// <param name="Learner">Makes the learner of a candidate.</param>
internal sealed record TunableMember(string Name, SearchSpace Space, Func<int, ISampler> Sampler, Func<Candidate, IRegressionLearner> Learner)
{
    /// <summary>How many trials there will be where so many are asked for: a grid may be shorter.</summary>
    public int TrialsOf(int asked) => Sampler(1) is GridSampler grid ? Math.Min(asked, grid.Count) : asked;
}
