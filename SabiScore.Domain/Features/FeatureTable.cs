using SabiScore.Domain.Football;

namespace SabiScore.Domain.Features;

/// <summary>The feature vectors of a whole history, each from what was known before its match.</summary>
public sealed class FeatureTable
{
    private FeatureTable(IReadOnlyList<PlayedMatch> matches, double[] values, MatchHistory history)
    {
        Matches = matches;
        Values = values;
        History = history;
    }

    /// <summary>The matches, one a row.</summary>
    public IReadOnlyList<PlayedMatch> Matches { get; }

    /// <summary>Row by row, <see cref="FeatureCatalog.Count"/> numbers a match; NaN where unknown.</summary>
    public double[] Values { get; }

    /// <summary>The state after the last match.</summary>
    public MatchHistory History { get; }

    /// <summary>The features of one match.</summary>
    public ReadOnlySpan<double> Row(int row) => Values.AsSpan(row * FeatureCatalog.Count, FeatureCatalog.Count);

    /// <inheritdoc cref="Build(IReadOnlyList{PlayedMatch}, ClubFacts?, IProgress{int}?, CancellationToken)"/>
    public static FeatureTable Build(IReadOnlyList<PlayedMatch> sorted, IProgress<int>? progress, CancellationToken cancellationToken) =>
        Build(sorted, null, progress, cancellationToken);

    /// <summary>One pass over a history.</summary>
    /// <param name="sorted">Matches by date, league code, home club; of any leagues.</param>
    /// <param name="facts">What the user knows of clubs beside their matches; null for nothing.</param>
    /// <param name="progress">Told the number of matches done, about a hundred times; null for nobody.</param>
    /// <param name="cancellationToken">Stops the pass.</param>
    /// <exception cref="ArgumentException">The matches are not sorted by date.</exception>
    public static FeatureTable Build(IReadOnlyList<PlayedMatch> sorted, ClubFacts? facts, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var (history, width) = (new MatchHistory(facts), FeatureCatalog.Count);
        var values = new double[sorted.Count * width];
        var (start, told) = (0, 0);
        while (start < sorted.Count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var end = start + 1;
            while (end < sorted.Count && sorted[end].Fixture.Date == sorted[start].Fixture.Date)
            {
                end++;
            }

            var date = new PlayedMatch[end - start];
            for (var row = start; row < end; row++)
            {
                date[row - start] = sorted[row];
                history.Fill(sorted[row].Upcoming, values.AsSpan(row * width, width));
            }

            history.Add(date);
            start = end;
            if (progress is not null && (start - told) * 100L >= sorted.Count)
            {
                progress.Report(start);
                told = start;
            }
        }

        return new FeatureTable(sorted, values, history);
    }
}
