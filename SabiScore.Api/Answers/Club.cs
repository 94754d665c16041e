namespace SabiScore.Api.Answers;

/// <summary>A club.</summary>
/// <param name="Id">Canonical id.</param>
/// <param name="Name">Canonical name.</param>
public sealed record Club(int Id, string Name);
