using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Evaluation;

/// <summary>Accumulates which outcome was forecast as likeliest and which one happened.</summary>
public sealed class ConfusionMatrix
{
    private const int Classes = 3;

    private readonly int[] counts = new int[Classes * Classes];

    /// <summary>Matches so far.</summary>
    public int Count { get; private set; }

    /// <summary>Share of matches whose likeliest outcome happened, 0..1; NaN without any.</summary>
    public double Accuracy => (double)(this[Outcome.Home, Outcome.Home] + this[Outcome.Draw, Outcome.Draw] + this[Outcome.Away, Outcome.Away]) / Count;

    /// <summary>
    /// Mean over the three outcomes of F1 = 2·hits / (times forecast + times happened), 0..1; an outcome never forecast and never seen counts as 0.
    /// Since a draw is hardly ever the likeliest outcome, a good forecast has about .4.
    /// </summary>
    public double MacroF1 => (F1(Outcome.Home) + F1(Outcome.Draw) + F1(Outcome.Away)) / Classes;

    /// <summary>Matches forecast as one outcome that ended as another.</summary>
    public int this[Outcome forecast, Outcome happened] => counts[((int)forecast * Classes) + (int)happened];

    /// <summary>The likeliest outcome; of equals the first of home, draw, away.</summary>
    public static Outcome Likeliest(ProbabilityTriple forecast) =>
        forecast.Home >= forecast.Draw && forecast.Home >= forecast.Away ? Outcome.Home
        : forecast.Draw >= forecast.Away ? Outcome.Draw
        : Outcome.Away;

    /// <summary>Adds a match.</summary>
    public void Add(ProbabilityTriple forecast, Outcome outcome)
    {
        counts[((int)Likeliest(forecast) * Classes) + (int)outcome]++;
        Count++;
    }

    /// <summary>F1 of one outcome, 0..1; 0 where it was never forecast and never happened.</summary>
    public double F1(Outcome outcome)
    {
        int forecast = 0, happened = 0;
        for (var other = 0; other < Classes; other++)
        {
            forecast += this[outcome, (Outcome)other];
            happened += this[(Outcome)other, outcome];
        }

        return forecast + happened == 0 ? 0 : 2.0 * this[outcome, outcome] / (forecast + happened);
    }
}
