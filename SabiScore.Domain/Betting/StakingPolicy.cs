namespace SabiScore.Domain.Betting;

/// <summary>Sizes bets: flat or Kelly, each bet capped, several on one league-day cut, all open bets together capped.</summary>
public sealed class StakingPolicy
{
    private readonly StakingOptions options;

    /// <param name="options">Its settings.</param>
    /// <exception cref="ArgumentException">A share is outside 0..1, or the unit stake is not above nothing; the message names the setting.</exception>
    public StakingPolicy(StakingOptions? options = null)
    {
        this.options = options ?? new StakingOptions();
        Check(nameof(StakingOptions.KellyFraction), this.options.KellyFraction);
        Check(nameof(StakingOptions.GreatestShare), this.options.GreatestShare);
        Check(nameof(StakingOptions.GreatestExposure), this.options.GreatestExposure);
        Check(nameof(StakingOptions.LeagueDayCorrelation), this.options.LeagueDayCorrelation);
        if (this.options.UnitStake <= Naira.Zero)
        {
            throw new ArgumentException($"{nameof(StakingOptions.UnitStake)} is {this.options.UnitStake}; it must be above nothing.", nameof(options));
        }
    }

    /// <summary>Its settings.</summary>
    public StakingOptions Options => options;

    /// <summary>Sizes of several bets that are made together.</summary>
    /// <param name="requests">The bets, best first: when the exposure runs out it is the later ones that are cut.</param>
    /// <param name="bankroll">What there is, open stakes included.</param>
    /// <param name="open">Bets already placed and not settled.</param>
    /// <returns>A stake for each bet, in the same order; nothing where the edge is not positive or the exposure is used up.</returns>
    public IReadOnlyList<Naira> Stakes(IReadOnlyList<StakeRequest> requests, Naira bankroll, IReadOnlyCollection<OpenBet> open)
    {
        var left = bankroll.Times(options.GreatestExposure) - open.Aggregate(Naira.Zero, (sum, bet) => sum + bet.Stake);
        var betsOn = open.Select(bet => (bet.League, bet.Date))
            .Concat(requests.Where(request => Kelly.Share(request.Probability, request.Price) > 0).Select(request => (request.League, request.Date)))
            .CountBy(leagueDay => leagueDay)
            .ToDictionary();
        var stakes = new Naira[requests.Count];
        for (var i = 0; i < stakes.Length; i++)
        {
            var wanted = Wanted(requests[i], bankroll, betsOn.GetValueOrDefault((requests[i].League, requests[i].Date)));
            stakes[i] = wanted < left ? wanted : left > Naira.Zero ? left : Naira.Zero;
            left -= stakes[i];
        }

        return stakes;
    }

    private static void Check(string name, double share)
    {
        if (share is not (>= 0 and <= 1))
        {
            throw new ArgumentException($"{name} is {share}; it must lie in 0..1.", nameof(share));
        }
    }

    private Naira Wanted(StakeRequest request, Naira bankroll, int betsOnLeagueDay)
    {
        if (bankroll <= Naira.Zero || Edge.Of(request.Probability, request.Price).Value <= 0)
        {
            return Naira.Zero;
        }

        var greatest = bankroll.Times(options.GreatestShare);
        var wanted = options.Method == StakingMethod.Flat ? options.UnitStake : KellyStake(request, bankroll, betsOnLeagueDay);
        return wanted < greatest ? wanted : greatest;
    }

    private Naira KellyStake(StakeRequest request, Naira bankroll, int betsOnLeagueDay) =>
        bankroll.Times(Kelly.Share(request.Probability, request.Price, options.KellyFraction, options.GreatestShare)
            / (1 + (options.LeagueDayCorrelation * (betsOnLeagueDay - 1))));
}
