using SabiScore.Trainer.Recipe.Columns;

namespace SabiScore.Trainer.Recipe.StageOne;

/// <summary>A softmax regression on results, without prices of the match.</summary>
/// <param name="Name">The member's.</param>
/// <param name="Columns">What it reads.</param>
/// <param name="Ridge">Penalty.</param>
/// <param name="ClosingShare">Share of past closing prices in its labels, where they are known.</param>
internal sealed record LogitDefinition(string Name, IReadOnlyList<string> Columns, double Ridge, double ClosingShare = 0)
{
    private const double FundamentalRidge = 100;
    private const double RatingRidge = 0.1;

    /// <summary>
    /// Results are a noisy teacher; the closing prices of past matches are not, and no price of the match itself comes in by them.
    /// </summary>
    public const double ClosingShareOfStrongest = 0.7;

    /// <summary>The one that says most alone.</summary>
    public const string Strongest = "past_prices";

    /// <summary>In the model's order.</summary>
    public static IReadOnlyList<LogitDefinition> All { get; } =
    [
        new("fundamental", ColumnNames.Fundamental, FundamentalRidge),
        new("with_surprises", ColumnNames.WithSurprises, FundamentalRidge),
        new("pi", ColumnNames.PiAlone, RatingRidge),
        new("elo", ColumnNames.EloAlone, RatingRidge),
        new(Strongest, ColumnNames.WithMarketRatings, FundamentalRidge, ClosingShareOfStrongest),
    ];
}
