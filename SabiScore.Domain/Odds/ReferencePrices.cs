namespace SabiScore.Domain.Odds;

/// <summary>The price list that stands for the market: the average over bookmakers, else Pinnacle's, else Bet365's.</summary>
public static class ReferencePrices
{
    private static readonly Bookmaker[] Order = [Bookmaker.Average, Bookmaker.Pinnacle, Bookmaker.Bet365];

    /// <summary>First complete of Avg, PS and B365; null where none of them is there.</summary>
    public static PriceTriple? Of(PriceBoard? board)
    {
        if (board is not null)
        {
            foreach (var bookmaker in Order)
            {
                if (board[bookmaker] is { } prices)
                {
                    return prices;
                }
            }
        }

        return null;
    }

    /// <summary>Fair probabilities of <see cref="Of"/> by the power method; null where there is no reference price.</summary>
    public static ProbabilityTriple? Fair(PriceBoard? board) => Of(board) is { } prices ? MarginRemoval.Power(prices) : null;
}
