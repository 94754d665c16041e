using SabiScore.Data.Sources;
using SabiScore.Data.Sources.Names;
using SabiScore.Data.Store;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Intake;

/// <summary>Finds the clubs of rows, and collects the names that none was found for.</summary>
internal sealed class RowClubs(ClubNames names, string part)
{
    private readonly HashSet<(string Country, string Name)> found = [];
    private readonly List<UnresolvedName> refused = [];

    public IReadOnlyList<UnresolvedName> Refused => refused;

    public List<ImportProblem> Problems { get; } = [];

    /// <summary>A club; null where the name was refused, which is then reported.</summary>
    public ClubId? Find(League league, string name, string place, int? line)
    {
        var match = names.Find(league.Country, name);
        if (match.Club is not null)
        {
            found.Add((league.Country, name));
            return match.Club;
        }

        var shown = name[..Math.Min(name.Length, 100)];
        refused.Add(new UnresolvedName(league.Country, league.Code, shown, 1, match.Resembles, match.Reason!));
        Problems.Add(new ImportProblem(ImportProblemKind.UnknownClub, part, line, line is null ? place[..Math.Min(place.Length, 50)] : null, shown, match.Reason!));
        return null;
    }

    /// <summary>Both clubs of a match; null where one was refused, or both names mean the same club.</summary>
    public (ClubId Home, ClubId Away)? Find(League league, SourceNames clubs, string place, int? line = null)
    {
        var (home, away) = (Find(league, clubs.Home, place, line), Find(league, clubs.Away, place, line));
        if (home is null || away is null)
        {
            return null;
        }

        if (home == away)
        {
            Problems.Add(new ImportProblem(ImportProblemKind.RowRefused, part, line, line is null ? place : null, clubs.Away, "Both names mean the same club."));
            return null;
        }

        return (home.Value, away.Value);
    }

    /// <summary>Keeps the refused names for an operator, and forgets those that are found now. Saved with the context.</summary>
    public Task KeepAsync(SabiScoreDbContext context, string source, DateTimeOffset now, CancellationToken cancellationToken) =>
        UnresolvedBook.KeepAsync(context, source, refused, found, now, cancellationToken);
}
