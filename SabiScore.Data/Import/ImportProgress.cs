namespace SabiScore.Data.Import;

/// <summary>Where an import stands.</summary>
/// <param name="Step">What is being done: "reading", "storing".</param>
/// <param name="Done">How many are done: files read, league seasons stored.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Name">The latest one: a file, or a league season.</param>
public sealed record ImportProgress(string Step, int Done, int Total, string Name);
