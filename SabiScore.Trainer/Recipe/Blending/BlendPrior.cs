using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Recipe.Blending;

/// <summary>
/// The blend before validation is looked at: half the residual softmax, half the line moves (their geometric mean is what many seasons
/// speak for), nothing for trees on results. Where one half is not there, the other has its share.
/// </summary>
internal static class BlendPrior
{
    public static double[] OfMarket(IReadOnlyList<ModelMember> members)
    {
        var lineMoves = members.Count(member => member.IsLineMove);
        var softmaxes = members.Count(member => member is { IsLineMove: false, Kind: MemberKind.Linear });
        var halves = (lineMoves > 0 ? 1 : 0) + (softmaxes > 0 ? 1 : 0);
        return
        [
            .. members.Select(member => halves == 0 ? 1.0 / members.Count
                : member.IsLineMove ? 1.0 / halves / lineMoves
                : member.Kind == MemberKind.Linear ? 1.0 / halves / softmaxes
                : 0),
        ];
    }

    /// <summary>Half the logit with surprises, half the trees.</summary>
    public static double[] OfFundamental(IReadOnlyList<ModelMember> members)
    {
        var chosen = members.Where(member => member.Kind == MemberKind.Trees || member.Name == "with_surprises").ToHashSet();
        return [.. members.Select(member => chosen.Contains(member) ? 1.0 / chosen.Count : 0)];
    }
}
