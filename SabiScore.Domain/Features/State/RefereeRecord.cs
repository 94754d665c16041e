namespace SabiScore.Domain.Features.State;

/// <summary>What a referee's matches were like: slow means, shrunk towards the first values seen by their own memory.</summary>
internal record struct RefereeRecord
{
    private const double Share = 0.05;

    public int Matches { get; set; }

    /// <summary>Yellow cards and twice the red ones, both sides.</summary>
    public double Cards { get; set; }

    public double Fouls { get; set; }

    /// <summary>Mean sign of the goal difference.</summary>
    public double Home { get; set; }

    /// <summary>Cards of the away side minus those of the home side.</summary>
    public double CardsAgainstAway { get; set; }

    public double Goals { get; set; }

    public void Add(double homeCards, double awayCards, double fouls, int homeGoals, int awayGoals)
    {
        if (Matches == 0)
        {
            (Cards, Fouls, Home, CardsAgainstAway, Goals) = (double.NaN, double.NaN, 0.2, double.NaN, 2.6);
        }

        Matches++;
        Cards = Towards(Cards, homeCards + awayCards);
        CardsAgainstAway = Towards(CardsAgainstAway, awayCards - homeCards);
        Fouls = Towards(Fouls, fouls);
        Home = Towards(Home, Math.Sign(homeGoals - awayGoals));
        Goals = Towards(Goals, homeGoals + awayGoals);
    }

    private static double Towards(double mean, double value) =>
        double.IsNaN(value) ? mean : double.IsNaN(mean) ? value : mean + (Share * (value - mean));
}
