namespace SabiScore.Domain.Models.Explanations;

/// <summary>Terms of centred logits while they are added up: one a column, and those of no column.</summary>
/// <param name="columns">Features and derived columns.</param>
internal sealed class LogitTerms(int columns)
{
    private readonly double[] ofColumns = new double[3 * columns];

    internal OutcomeLogits Average { get; private set; }

    internal OutcomeLogits League { get; private set; }

    internal OutcomeLogits Of(int column) => OutcomeLogits.At(ofColumns, column);

    /// <summary>Adds a member's part of a forecast.</summary>
    /// <param name="member">The member.</param>
    /// <param name="columns">Features and derived columns.</param>
    /// <param name="slots">The same as trees read them.</param>
    /// <param name="league">The match's league, by its index.</param>
    /// <param name="scale">Its weight.</param>
    internal void Add(ModelMember member, ReadOnlySpan<double> columns, ReadOnlySpan<float> slots, int league, double scale)
    {
        var outputs = member.Outputs;
        var contributions = new double[columns.Length * outputs];
        if (member.Linear is { } linear)
        {
            linear.Explain(columns, contributions);
            Average += Logits(member, [.. linear.Intercepts], scale);
        }

        if (member.Trees is { } trees)
        {
            trees.Explain(slots, contributions);
            Average += Logits(member, [.. trees.Expected], scale);
        }

        for (var column = 0; column < columns.Length; column++)
        {
            var own = contributions.AsSpan(column * outputs, outputs);
            if (own.ContainsAnyExcept(0))
            {
                var logits = Logits(member, own, scale);
                ofColumns[3 * column] += logits.Home;
                ofColumns[(3 * column) + 1] += logits.Draw;
                ofColumns[(3 * column) + 2] += logits.Away;
            }
        }

        if (member.LeagueIntercepts is { } intercepts)
        {
            League += Scaled(new OutcomeLogits(intercepts[3 * league], intercepts[(3 * league) + 1], intercepts[(3 * league) + 2]).Centred, scale);
        }
    }

    private static OutcomeLogits Logits(ModelMember member, ReadOnlySpan<double> outputs, double scale)
    {
        if (member.Map is not { } map)
        {
            return Scaled(OutcomeLogits.At(outputs, 0).Centred, scale);
        }

        Span<double> logits = stackalloc double[3];
        for (var place = 0; place < map.Count; place++)
        {
            logits[place / outputs.Length] += map[place] * outputs[place % outputs.Length];
        }

        return Scaled(OutcomeLogits.At(logits, 0).Centred, scale);
    }

    private static OutcomeLogits Scaled(OutcomeLogits logits, double scale) => logits * new OutcomeLogits(scale, scale, scale);
}
