namespace SabiScore.Data.Sources.Fetching;

/// <summary>Knows how matches stand while they are played.</summary>
public interface IScoreSource : ISource
{
    /// <summary>The day's matches of all leagues with their scores so far, in one call.</summary>
    Task<SourceAnswer<SourceFixture>> ScoresAsync(DateOnly day, CancellationToken cancellationToken);
}
