namespace SabiScore.Data.Sources.FootballDataCoUk.Download;

/// <summary>Whether the site can be asked for files.</summary>
/// <param name="Answers">It can.</param>
/// <param name="Reason">Why not, or how it answered; one line for people.</param>
public sealed record SiteAnswer(bool Answers, string Reason);
