using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Fetching;

/// <summary>Knows matches' expected goals.</summary>
public interface IExpectedGoalsSource : ISource
{
    /// <summary>Whether it has this league's season.</summary>
    bool Covers(League league, Season season);

    /// <summary>The question for a league's season, as answers and their health name it.</summary>
    string PartOf(League league, Season season);

    /// <summary>Every match of a league's season that was played.</summary>
    /// <param name="league">A league that it covers.</param>
    /// <param name="season">The season.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<SourceAnswer<SourceExpectedGoals>> ExpectedGoalsAsync(League league, Season season, CancellationToken cancellationToken);
}
