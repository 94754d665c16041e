using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe.StageOne;

namespace SabiScore.Trainer.Recipe.Blending;

/// <summary>
/// The blend before validation is looked at: half the residual softmax, half the line moves in equal parts (a mean of both kinds is what many
/// seasons speak for). Where one kind is not there, the other has its share.
/// </summary>
internal static class BlendPrior
{
    private const double ResidualShare = 0.5;

    public static double[] OfMarket(IReadOnlyList<ModelMember> members)
    {
        var lineMoves = members.Count(member => member.IsLineMove);
        var residuals = members.Count - lineMoves;
        var share = lineMoves == 0 ? 1 : residuals == 0 ? 0 : ResidualShare;
        return [.. members.Select(member => member.IsLineMove ? (1 - share) / lineMoves : share / residuals)];
    }

    /// <summary>Half the strongest logit, half the trees on what it leaves over.</summary>
    public static double[] OfFundamental(IReadOnlyList<ModelMember> members)
    {
        var chosen = members.Where(member => member.Kind != MemberKind.Linear || member.Name == LogitDefinition.Strongest).ToHashSet();
        return [.. members.Select(member => chosen.Contains(member) ? 1.0 / chosen.Count : 0)];
    }
}
