using SabiScore.Domain.Football;

namespace SabiScore.Domain.Models.Explanations;

/// <summary>All columns of one match, as linear members and as trees read them.</summary>
internal sealed class ExplainedRow
{
    private readonly double[] columns;
    private readonly float[] slots;
    private readonly int known;

    internal ExplainedRow(ForecastModelParts parts, ReadOnlySpan<double> features)
    {
        columns = new double[features.Length + parts.DerivedColumns.Count];
        slots = new float[2 * columns.Length];
        features.CopyTo(columns);
        known = features.Length;
        foreach (var derived in parts.DerivedColumns.TakeWhile(column => column.Kind != DerivedKind.Deviation))
        {
            columns[known++] = derived.Of(features);
        }

        SlotValues.Fill(Known, slots);
    }

    /// <summary>All columns; deviations only after <see cref="AddDeviations"/>.</summary>
    internal ReadOnlySpan<double> Columns => columns;

    /// <summary>The same as trees read them.</summary>
    internal ReadOnlySpan<float> Slots => slots;

    /// <summary>Columns without deviations.</summary>
    internal ReadOnlySpan<double> Known => columns.AsSpan(0, known);

    /// <summary>The same as trees read them.</summary>
    internal ReadOnlySpan<float> KnownSlots => slots.AsSpan(0, 2 * known);

    /// <summary>Fills the deviations of a match with a usable price.</summary>
    /// <returns>Log of the fair opening probabilities.</returns>
    internal OutcomeLogits AddDeviations(ForecastModelParts parts, League league)
    {
        var opening = new OutcomeLogits(Opening(0), Opening(1), Opening(2));
        Span<double> logits = stackalloc double[3];
        var member = -1;
        for (var i = known; i < columns.Length; i++)
        {
            var derived = parts.DerivedColumns[i - parts.FeatureNames.Count];
            if (derived.First != member)
            {
                member = derived.First;
                parts.FundamentalMembers[member].Evaluate(Known, KnownSlots, league, logits);
            }

            var outcome = (Outcome)derived.Second;
            columns[i] = Math.Log(Math.Max(OutcomeLogits.At(logits, 0).Softmax()[outcome], ForecastModel.LeastProbability)) - opening[outcome];
        }

        SlotValues.Fill(columns.AsSpan(known), slots.AsSpan(2 * known));
        return opening;

        double Opening(int outcome) => Math.Log(columns[parts.OpeningColumns[outcome]]);
    }
}
