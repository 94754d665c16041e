using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Features.Views;

/// <summary>What the named bookmakers say, one beside the other.</summary>
internal readonly struct BooksView
{
    private const int Least = 3;

    public BooksView(PriceBoard? board, Triple logReference)
    {
        (Soft, Spread) = (Triple.Unknown, Triple.Unknown);
        if (board is null || double.IsNaN(logReference.Home))
        {
            return;
        }

        Span<double> sums = stackalloc double[9];
        sums.Clear();
        var soft = 0;
        foreach (var (bookmaker, prices) in board.MatchOdds)
        {
            if (bookmaker.Kind == BookmakerKind.Named)
            {
                var deviation = Triple.Log(MarginRemoval.Power(prices)) - logReference;
                var others = bookmaker != Bookmaker.Pinnacle && bookmaker != Bookmaker.Bet365;
                for (var i = 0; i < 3; i++)
                {
                    sums[i] += deviation[i];
                    sums[i + 3] += deviation[i] * deviation[i];
                    sums[i + 6] += others ? deviation[i] : 0;
                }

                Count++;
                soft += others ? 1 : 0;
            }
        }

        Soft = soft > 0 ? new Triple(sums[6] / soft, sums[7] / soft, sums[8] / soft) : Triple.Unknown;
        Spread = Count >= Least ? new Triple(Deviation(sums, 0, Count), Deviation(sums, 1, Count), Deviation(sums, 2, Count)) : Triple.Unknown;
    }

    public int Count { get; }

    /// <summary>Mean log of the fair probability against the reference, of bookmakers other than Pinnacle and Bet365.</summary>
    public Triple Soft { get; }

    /// <summary>Standard deviation over bookmakers of the log of their fair probability; unknown below three of them.</summary>
    public Triple Spread { get; }

    private static double Deviation(ReadOnlySpan<double> sums, int outcome, int count)
    {
        var mean = sums[outcome] / count;
        return Math.Sqrt(Math.Max((sums[outcome + 3] / count) - (mean * mean), 0));
    }
}
