using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Fetching;

/// <summary>Knows leagues' tables.</summary>
public interface ITableSource : ISource
{
    /// <summary>The table of a league's present season.</summary>
    Task<SourceAnswer<SourceTableLine>> TableAsync(League league, CancellationToken cancellationToken);
}
