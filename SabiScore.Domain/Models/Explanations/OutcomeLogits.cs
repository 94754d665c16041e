using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Models.Explanations;

/// <summary>A number for each outcome on the scale of logits (natural log).</summary>
/// <param name="Home">Home win.</param>
/// <param name="Draw">Draw.</param>
/// <param name="Away">Away win.</param>
public readonly record struct OutcomeLogits(double Home, double Draw, double Away)
{
    /// <summary>The number of an outcome.</summary>
    public double this[Outcome outcome] => outcome switch
    {
        Outcome.Home => Home,
        Outcome.Draw => Draw,
        Outcome.Away => Away,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
    };

    /// <summary>The largest of the three without their signs.</summary>
    public double Size => Math.Max(Math.Abs(Home), Math.Max(Math.Abs(Draw), Math.Abs(Away)));

    /// <summary>The same with a mean of 0: what all three have in common changes no probability.</summary>
    public OutcomeLogits Centred => this - ((Home + Draw + Away) / 3);

    /// <summary>The probabilities of these logits.</summary>
    public ProbabilityTriple Softmax() => ProbabilityTriple.Softmax(Home, Draw, Away);

    /// <summary>The numbers at one place of a row of threes.</summary>
    internal static OutcomeLogits At(ReadOnlySpan<double> row, int place) => new(row[3 * place], row[(3 * place) + 1], row[(3 * place) + 2]);

    /// <summary>Outcome by outcome.</summary>
    public static OutcomeLogits operator +(OutcomeLogits left, OutcomeLogits right) => new(left.Home + right.Home, left.Draw + right.Draw, left.Away + right.Away);

    /// <summary>Outcome by outcome.</summary>
    public static OutcomeLogits operator -(OutcomeLogits left, OutcomeLogits right) => new(left.Home - right.Home, left.Draw - right.Draw, left.Away - right.Away);

    /// <summary>The same for each outcome.</summary>
    public static OutcomeLogits operator -(OutcomeLogits left, double right) => new(left.Home - right, left.Draw - right, left.Away - right);

    /// <summary>Outcome by outcome.</summary>
    public static OutcomeLogits operator *(OutcomeLogits left, OutcomeLogits right) => new(left.Home * right.Home, left.Draw * right.Draw, left.Away * right.Away);
}
