using SabiScore.Domain.Football;

namespace SabiScore.Data.Store.Forecasts;

/// <summary>
/// What a champion or a challenger said of a match, beside the champion of the same moment; the last one before kick-off stays. Never published and
/// never bet. After the match it is scored, once.
/// </summary>
public sealed class ShadowForecastRow
{
    /// <summary>Identity, rising with time.</summary>
    public long Id { get; set; }

    /// <summary>The match.</summary>
    public long FixtureId { get; set; }

    /// <summary>The model.</summary>
    public required string ModelVersion { get; set; }

    /// <summary>Its recipe; a refit on newer data goes on with the record of its recipe. Null where it is not known.</summary>
    public string? RecipeId { get; set; }

    /// <summary>The champion of the same moment; the model itself where it was champion.</summary>
    public required string ChampionVersion { get; set; }

    /// <summary>Football's time of the forecast, UTC.</summary>
    public DateTimeOffset AsOf { get; set; }

    /// <summary>Probability of home.</summary>
    public double Home { get; set; }

    /// <summary>Probability of the draw.</summary>
    public double Draw { get; set; }

    /// <summary>Probability of away.</summary>
    public double Away { get; set; }

    /// <summary>The champion's probability of home.</summary>
    public double ChampionHome { get; set; }

    /// <summary>The champion's probability of the draw.</summary>
    public double ChampionDraw { get; set; }

    /// <summary>The champion's probability of away.</summary>
    public double ChampionAway { get; set; }

    /// <summary>Three-class Brier score, 0..2; null until the match is settled, as all that follow.</summary>
    public double? Brier { get; set; }

    /// <summary>Ranked probability score, halved, 0..1.</summary>
    public double? Rps { get; set; }

    /// <summary>−log of the probability of what came.</summary>
    public double? LogLoss { get; set; }

    /// <summary>The champion's Brier score.</summary>
    public double? ChampionBrier { get; set; }

    /// <summary>The champion's ranked probability score.</summary>
    public double? ChampionRps { get; set; }

    /// <summary>The champion's log loss.</summary>
    public double? ChampionLogLoss { get; set; }

    /// <summary>Brier score of the fair closing price, of the early one where there is no other; null without a price, as the next two.</summary>
    public double? MarketBrier { get; set; }

    /// <summary>The market's ranked probability score.</summary>
    public double? MarketRps { get; set; }

    /// <summary>The market's log loss.</summary>
    public double? MarketLogLoss { get; set; }

    /// <summary>Football's time of the scoring, UTC; null before.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>The machine's time, UTC.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>What the match and its prices are.</summary>
    public DataKind Kind { get; set; }
}
