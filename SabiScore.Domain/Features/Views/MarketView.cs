using SabiScore.Domain.Odds;
using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.Features.Views;

/// <summary>What the prices of a match say, as of the forecast.</summary>
internal sealed class MarketView
{
    public MarketView(PriceBoard? board)
    {
        Board = board;
        Reference = ReferencePrices.Of(board);
        Fair = Reference is { } reference ? MarginRemoval.Power(reference) : null;
        Opening = Triple.Of(Fair);
        LogOpening = new Triple(Math.Log(Opening.Home), Math.Log(Opening.Draw), Math.Log(Opening.Away));
        Pinnacle = DeviationOf(Bookmaker.Pinnacle);
        Bet365 = DeviationOf(Bookmaker.Bet365);
        Best = board is not null && Reference is { } average && PriceDistrust.TrustedMaximum(board) is { } best
            ? new Triple(Math.Log(best.Home / average.Home), Math.Log(best.Draw / average.Draw), Math.Log(best.Away / average.Away))
            : Triple.Unknown;
        Books = new BooksView(board, LogOpening);
        Goals = GoalMarkets.Of(board);
        Handicap = Deviation(Goals.Rates?.Outcome());
    }

    public PriceBoard? Board { get; }

    /// <summary>Prices that stand for the market.</summary>
    public PriceTriple? Reference { get; }

    public ProbabilityTriple? Fair { get; }

    public Triple Opening { get; }

    public Triple LogOpening { get; }

    public Triple Pinnacle { get; }

    public Triple Bet365 { get; }

    /// <summary>Log of best price over reference price.</summary>
    public Triple Best { get; }

    public BooksView Books { get; }

    public GoalMarkets Goals { get; }

    public Triple Handicap { get; }

    public double LogRatio => LogOpening.Home - LogOpening.Away;

    /// <summary>Log of a forecast over the reference probability.</summary>
    public Triple Deviation(ProbabilityTriple? forecast) => Triple.Log(forecast) - LogOpening;

    private Triple DeviationOf(Bookmaker bookmaker) =>
        Board?[bookmaker] is { } prices && Fair is not null ? Deviation(MarginRemoval.Power(prices)) : Triple.Unknown;
}
