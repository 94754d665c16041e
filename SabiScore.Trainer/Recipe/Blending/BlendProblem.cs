namespace SabiScore.Trainer.Recipe.Blending;

/// <summary>
/// Forecasts of members on matches that none of them was fitted on. The blend is softmax(base + Σ w · member) with w ≥ 0 and, together with
/// the weight of the base alone, summing to 1.
/// </summary>
internal sealed class BlendProblem
{
    public BlendProblem(int matches, int members) => (Matches, Members, Base, Logits, Labels) =
        (matches, members, new double[matches * 3], new double[matches * members * 3], new double[matches * 3]);

    public int Matches { get; }

    public int Members { get; }

    /// <summary>What the members' logits are added to; 0 for members that are whole forecasts.</summary>
    public double[] Base { get; }

    /// <summary>Match, then member, then outcome.</summary>
    public double[] Logits { get; }

    /// <summary>Distributions over home, draw, away.</summary>
    public double[] Labels { get; }

    public Span<double> Member(int match, int member) => Logits.AsSpan(((match * Members) + member) * 3, 3);

    /// <summary>Probabilities of one match with some weights.</summary>
    public void Blend(int match, ReadOnlySpan<double> weights, Span<double> p)
    {
        Base.AsSpan(match * 3, 3).CopyTo(p);
        for (var member = 0; member < Members; member++)
        {
            var logits = Member(match, member);
            for (var k = 0; k < 3; k++)
            {
                p[k] += weights[member] * logits[k];
            }
        }

        var most = Math.Max(p[0], Math.Max(p[1], p[2]));
        var sum = 0.0;
        for (var k = 0; k < 3; k++)
        {
            p[k] = Math.Exp(p[k] - most);
            sum += p[k];
        }

        for (var k = 0; k < 3; k++)
        {
            p[k] /= sum;
        }
    }

    /// <summary>The matches chosen, as a problem of their own.</summary>
    public BlendProblem Where(IReadOnlyList<int> matches)
    {
        var part = new BlendProblem(matches.Count, Members);
        for (var i = 0; i < matches.Count; i++)
        {
            Base.AsSpan(matches[i] * 3, 3).CopyTo(part.Base.AsSpan(i * 3));
            Labels.AsSpan(matches[i] * 3, 3).CopyTo(part.Labels.AsSpan(i * 3));
            Logits.AsSpan(matches[i] * Members * 3, Members * 3).CopyTo(part.Logits.AsSpan(i * Members * 3));
        }

        return part;
    }

    /// <summary>The same matches with some of the members only.</summary>
    public BlendProblem OfMembers(IReadOnlyList<int> members)
    {
        var part = new BlendProblem(Matches, members.Count);
        Base.CopyTo(part.Base, 0);
        Labels.CopyTo(part.Labels, 0);
        for (var match = 0; match < Matches; match++)
        {
            for (var member = 0; member < members.Count; member++)
            {
                Member(match, members[member]).CopyTo(part.Member(match, member));
            }
        }

        return part;
    }
}
