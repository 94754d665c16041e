using SabiScore.Domain.Football;

namespace SabiScore.Domain.Odds;

/// <summary>All prices of one match as of one moment; each is the last one captured by then.</summary>
public sealed class PriceBoard
{
    private readonly KeyValuePair<Bookmaker, PriceTriple>[] matchOdds;

    /// <param name="capturedAt">When, UTC; the latest capture among the prices.</param>
    /// <param name="matchOdds">1X2 prices by bookmaker, consensus ones included; a bookmaker at most once.</param>
    /// <exception cref="ArgumentException">A bookmaker is given twice.</exception>
    public PriceBoard(DateTimeOffset capturedAt, IEnumerable<KeyValuePair<Bookmaker, PriceTriple>> matchOdds)
    {
        CapturedAt = capturedAt;
        this.matchOdds = [.. matchOdds];
        for (var i = 1; i < this.matchOdds.Length; i++)
        {
            if (Array.FindIndex(this.matchOdds, 0, i, other => other.Key == this.matchOdds[i].Key) >= 0)
            {
                throw new ArgumentException($"{this.matchOdds[i].Key.Code} is given twice.", nameof(matchOdds));
            }
        }
    }

    /// <summary>When the latest of these prices was captured, UTC.</summary>
    public DateTimeOffset CapturedAt { get; }

    /// <summary>Reconstructed where any of these prices is.</summary>
    public DataKind Kind { get; init; }

    /// <summary>1X2 prices by bookmaker, in the order given.</summary>
    public IReadOnlyList<KeyValuePair<Bookmaker, PriceTriple>> MatchOdds => matchOdds;

    /// <summary>Average price of over and under 2.5 goals.</summary>
    public TwoWayPrice? AverageTotal { get; init; }

    /// <summary>Pinnacle's price of over and under 2.5 goals.</summary>
    public TwoWayPrice? PinnacleTotal { get; init; }

    /// <summary>Bet365's price of over and under 2.5 goals.</summary>
    public TwoWayPrice? Bet365Total { get; init; }

    /// <summary>Average price at the market's handicap line.</summary>
    public HandicapPrice? AverageHandicap { get; init; }

    /// <summary>1X2 prices of one bookmaker; null where it has none.</summary>
    public PriceTriple? this[Bookmaker bookmaker]
    {
        get
        {
            foreach (var entry in matchOdds)
            {
                if (entry.Key == bookmaker)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }
}
