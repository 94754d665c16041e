namespace SabiScore.Domain.Features.State;

/// <summary>How exponentially weighted form is kept: value += (1 − exp(−1/span)) (new − value).</summary>
internal static class FormRules
{
    /// <summary>Numbers averaged for a club: the places of <see cref="FormNumber"/>.</summary>
    public const int Numbers = 12;

    /// <summary>Goals of expected difference for each unit of (own − other opening probability).</summary>
    public const double SurpriseSlope = 2.2;

    public const double UsualCorners = 5;

    /// <summary>Spans in matches; the last is over matches at one venue only.</summary>
    public static ReadOnlySpan<double> Spans => [4, 12, 40, 10];

    public static int Length => Spans.Length * 2 * Numbers;

    public static string[] SpanNames { get; } = ["4", "12", "40", "venue"];

    private const int VenueSpan = 3;

    private static readonly double[] Shares = [.. Spans.ToArray().Select(span => 1 - Math.Exp(-1 / span))];

    // In the order of FormNumber.
    private static ReadOnlySpan<double> Start => [1.35, 1.35, 1.35, 1.35, 1.35, 1.35, 0, 0, UsualCorners, 1.37, 0, 0];

    public static double[] NewForm()
    {
        var form = new double[Length];
        for (var place = 0; place < form.Length; place += Numbers)
        {
            Start.CopyTo(form.AsSpan(place));
        }

        return form;
    }

    /// <summary>Place of a number in a club's form.</summary>
    /// <param name="span">Place in <see cref="Spans"/>.</param>
    /// <param name="atHome">Where the coming match is: form at the venue is kept apart.</param>
    /// <param name="number">What is averaged.</param>
    public static int Place(int span, bool atHome, FormNumber number) => (((span * 2) + (atHome ? 0 : 1)) * Numbers) + (int)number;

    public static void Add(Span<double> form, bool atHome, ReadOnlySpan<double> values)
    {
        for (var span = 0; span < Spans.Length; span++)
        {
            for (var venue = 0; venue < 2; venue++)
            {
                if (span != VenueSpan || venue == (atHome ? 0 : 1))
                {
                    var kept = form.Slice(((span * 2) + venue) * Numbers, Numbers);
                    for (var i = 0; i < Numbers; i++)
                    {
                        kept[i] += Shares[span] * (values[i] - kept[i]);
                    }
                }
            }
        }
    }
}
