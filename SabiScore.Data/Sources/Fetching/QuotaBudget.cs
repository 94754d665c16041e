namespace SabiScore.Data.Sources.Fetching;

/// <summary>
/// Spreads what is left of a quota evenly over the time until it begins anew. Each decision starts from what the provider says is left, so that what others used,
/// or what was saved while nothing was on, is taken into account by itself.
/// </summary>
public sealed record QuotaBudget
{
    /// <summary>Calls or credits left.</summary>
    public required int Remaining { get; init; }

    /// <summary>When the quota begins anew, UTC.</summary>
    public required DateTimeOffset ResetsAt { get; init; }

    /// <summary>What one call costs, at least 1.</summary>
    public required int CostOfCall { get; init; }

    /// <summary>What is not spent: an operator's own calls.</summary>
    public int Reserve { get; init; }

    /// <summary>Share of the even pace that is spent at, above 0 to 1. What is held back now makes later calls closer together; the quota can never be overspent by it.</summary>
    public double Pace { get; init; } = 1;

    /// <summary>How many of the wanted calls may be made now.</summary>
    /// <param name="wanted">Calls that would be useful now.</param>
    /// <param name="lastCallAt">When the last one was made, UTC; null where none was.</param>
    /// <param name="now">Now, UTC.</param>
    public BudgetDecision Decide(int wanted, DateTimeOffset? lastCallAt, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(CostOfCall, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Pace);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Pace, 1);
        if (ResetsAt <= now)
        {
            // It has begun anew, and how much there is now only a call can tell.
            return new BudgetDecision(Math.Min(wanted, 1), TimeSpan.Zero, now);
        }

        var affordable = Math.Max(0, Remaining - Reserve) / CostOfCall;
        if (affordable == 0)
        {
            return new BudgetDecision(0, ResetsAt - now, ResetsAt);
        }

        var spacing = (ResetsAt - now) / affordable / Pace;
        var due = lastCallAt is not { } last ? 1 : (int)Math.Clamp(Math.Floor((now - last) / spacing), 0, affordable);
        var allowed = Math.Min(wanted, due);
        return new BudgetDecision(allowed, spacing, allowed > 0 || lastCallAt is not { } before ? now + spacing : before + spacing);
    }
}
