using SabiScore.Domain.Features;
using SabiScore.Domain.Football;

namespace SabiScore.Trainer.Recipe.Data;

/// <summary>Played matches in order of date with their features as of before each, and what is to be learnt from each.</summary>
public sealed class TrainingData
{
    private readonly double[] logOpening;
    private readonly double[] closing;

    private TrainingData(FeatureTable table)
    {
        Table = table;
        var count = table.Matches.Count;
        logOpening = new double[count * 3];
        closing = new double[count * 3];
        int[] columns = [FeatureCatalog.IndexOf("opening_home"), FeatureCatalog.IndexOf("opening_draw"), FeatureCatalog.IndexOf("opening_away")];
        for (var row = 0; row < count; row++)
        {
            var label = ClosingLabel.Of(table.Matches[row].Closing);
            for (var k = 0; k < 3; k++)
            {
                logOpening[(row * 3) + k] = Math.Log(table.Row(row)[columns[k]]);
                closing[(row * 3) + k] = label is { } known ? known[(Outcome)k] : double.NaN;
            }
        }
    }

    public FeatureTable Table { get; }

    public IReadOnlyList<PlayedMatch> Matches => Table.Matches;

    public int Count => Table.Matches.Count;

    public static TrainingData Of(FeatureTable table) => new(table);

    public DateOnly Date(int row) => Matches[row].Fixture.Date;

    public Season Season(int row) => Matches[row].Fixture.Season;

    public League League(int row) => Matches[row].Fixture.League;

    public Outcome Outcome(int row) => Matches[row].Result.Outcome;

    /// <summary>Log of the fair opening probabilities, NaN where there is no price.</summary>
    public ReadOnlySpan<double> LogOpening(int row) => logOpening.AsSpan(row * 3, 3);

    /// <summary>Fair closing probabilities, NaN where unknown; only ever a label.</summary>
    public ReadOnlySpan<double> Closing(int row) => closing.AsSpan(row * 3, 3);

    public bool Priced(int row) => !double.IsNaN(logOpening[row * 3]);

    public bool Closed(int row) => !double.IsNaN(closing[row * 3]);

    /// <summary>Writes .7 closing + .3 result, or the result where no closing is known.</summary>
    public void SoftLabel(int row, double closingShare, Span<double> label)
    {
        var closed = Closed(row);
        for (var k = 0; k < 3; k++)
        {
            var result = (int)Outcome(row) == k ? 1.0 : 0.0;
            label[k] = closed ? (closingShare * closing[(row * 3) + k]) + ((1 - closingShare) * result) : result;
        }
    }
}
