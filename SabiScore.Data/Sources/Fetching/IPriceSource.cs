using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Fetching;

/// <summary>Knows bookmakers' prices.</summary>
public interface IPriceSource : ISource
{
    /// <summary>What one call costs of the quota.</summary>
    int CostOfCall { get; }

    /// <summary>The question for a league, as answers and their health name it.</summary>
    string PartOf(League league);

    /// <summary>All bookmakers' prices of a league's matches that kick off in a while, in one call.</summary>
    /// <param name="league">The league.</param>
    /// <param name="first">First kick-off, UTC.</param>
    /// <param name="last">Last kick-off, UTC.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<SourceAnswer<SourcePrice>> PricesAsync(League league, DateTimeOffset first, DateTimeOffset last, CancellationToken cancellationToken);
}
