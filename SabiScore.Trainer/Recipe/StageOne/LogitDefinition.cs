using SabiScore.Trainer.Recipe.Columns;

namespace SabiScore.Trainer.Recipe.StageOne;

/// <summary>A softmax regression on results, without prices of the match.</summary>
internal sealed record LogitDefinition(string Name, IReadOnlyList<string> Columns, double Ridge)
{
    private const double FundamentalRidge = 100;
    private const double RatingRidge = 0.1;

    /// <summary>In the model's order.</summary>
    public static IReadOnlyList<LogitDefinition> All { get; } =
    [
        new("fundamental", ColumnNames.Fundamental, FundamentalRidge),
        new("with_surprises", ColumnNames.WithSurprises, FundamentalRidge),
        new("pi", ColumnNames.PiAlone, RatingRidge),
        new("elo", ColumnNames.EloAlone, RatingRidge),
    ];
}
