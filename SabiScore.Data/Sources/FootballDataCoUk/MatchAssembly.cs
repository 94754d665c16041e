using SabiScore.Data.Sources.Understat;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.FootballDataCoUk;

/// <summary>Puts the rows of all files together: clubs judged and numbered, duplicates refused, everything sorted.</summary>
internal sealed class MatchAssembly
{
    private readonly IReadOnlyList<SeasonFileContent> contents;
    private readonly IReadOnlyCollection<KnownClub> known;
    private readonly ClubAdmission admission;
    private readonly List<ImportProblem> problems;
    private readonly List<SourceRow> rows;

    public MatchAssembly(IReadOnlyList<SeasonFileContent> contents, IReadOnlyCollection<KnownClub> known)
    {
        this.contents = contents;
        this.known = known;
        problems = [.. contents.SelectMany(content => content.Problems)];
        admission = new ClubAdmission(known);
        var all = contents.SelectMany(content => content.Rows).ToList();
        foreach (var group in all.GroupBy(row => (row.League, row.Season)).OrderBy(group => group.Key.Season).ThenBy(group => group.Key.League.Index))
        {
            admission.Judge(group.Key.League, group.Key.Season, group.SelectMany(row => new[] { (row.Home, row.Date), (row.Away, row.Date) }));
        }

        rows = WithoutLeftovers(WithoutDuplicates(all.FindAll(HasClubs)));
    }

    public MatchSet Build(ExpectedGoalsSet? expectedGoals = null)
    {
        var clubs = NumberClubs();
        var ids = clubs.ToDictionary(club => (club.Country, club.Name), club => club.Id);
        var sorted = rows
            .Select(row => (Row: row, Fixture: Fixture(row, ids)))
            .OrderBy(entry => entry.Row.Date)
            .ThenBy(entry => entry.Row.League.Code, StringComparer.Ordinal)
            .ThenBy(entry => entry.Fixture.HomeName, StringComparer.Ordinal)
            .ToLookup(entry => entry.Row.Result is not null);
        var perFile = rows.CountBy(row => (row.Origin.File, Played: row.Result is not null)).ToDictionary();
        return new MatchSet
        {
            Matches = [.. sorted[true].Select(entry => Played(entry.Row, entry.Fixture, expectedGoals))],
            Origins = [.. sorted[true].Select(entry => entry.Row.Origin)],
            Names = [.. sorted[true].Select(entry => entry.Row.Names)],
            Upcoming = [.. sorted[false].Select(entry => new UpcomingMatch(entry.Fixture, entry.Row.Early))],
            UpcomingOrigins = [.. sorted[false].Select(entry => entry.Row.Origin)],
            Clubs = clubs,
            Problems = [.. problems.Concat(expectedGoals?.Problems ?? []).OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line ?? 0)],
            UnresolvedNames = admission.Refused,
            Files = [.. contents.Select(content => new SourceFile(content.File, content.Sha256, content.FilledRows,
                perFile.GetValueOrDefault((content.File, true)), perFile.GetValueOrDefault((content.File, false))))],
        };
    }

    private bool HasClubs(SourceRow row)
    {
        var home = admission.Canonical(row.League, row.Home) is not null;
        if (home && admission.Canonical(row.League, row.Away) is not null)
        {
            return true;
        }

        var name = home ? row.Away : row.Home;
        var refused = admission.Refused.Find(entry => entry.Name == name && entry.Country == row.League.Country);
        problems.Add(new ImportProblem(ImportProblemKind.UnknownClub, row.Origin.File, row.Origin.Line, home ? "AwayTeam" : "HomeTeam", name, refused!.Reason));
        return false;
    }

    // A row with a result beats one without: the list of fixtures may still hold a match that the season's file already has.
    private List<SourceRow> WithoutDuplicates(List<SourceRow> all)
    {
        var first = new Dictionary<(Season, League, string, string), SourceRow>();
        foreach (var row in all.OrderBy(row => row.Result is null))
        {
            var key = (row.Season, row.League, admission.Canonical(row.League, row.Home)!, admission.Canonical(row.League, row.Away)!);
            if (!first.TryAdd(key, row) && (row.Result is not null || first[key].Result is null))
            {
                Refuse(row, null, $"The same match as in {first[key].Origin.File}:{first[key].Origin.Line}.");
            }
        }

        return [.. first.Values];
    }

    // A match to come stands after the last result of its league; before it, the result is missing.
    private List<SourceRow> WithoutLeftovers(List<SourceRow> all)
    {
        var lastResult = all.Where(row => row.Result is not null).GroupBy(row => row.League).ToDictionary(group => group.Key, group => group.Max(row => row.Date));
        return all.FindAll(row =>
        {
            if (row.Result is not null || row.Date >= lastResult.GetValueOrDefault(row.League))
            {
                return true;
            }

            Refuse(row, "FTHG", "The goals are missing, and later matches of the league have theirs.");
            return false;
        });
    }

    private void Refuse(SourceRow row, string? column, string reason) =>
        problems.Add(new ImportProblem(ImportProblemKind.RowRefused, row.Origin.File, row.Origin.Line, column, null, reason));

    private List<SourceClub> NumberClubs()
    {
        var knownIds = known.ToDictionary(club => (club.Country, club.Name), club => club.Id);
        var next = known.Count == 0 ? 1 : known.Max(club => club.Id.Value) + 1;
        var names = rows
            .SelectMany(row => new[] { (row.League.Country, Name: admission.Canonical(row.League, row.Home)!), (row.League.Country, Name: admission.Canonical(row.League, row.Away)!) })
            .Distinct()
            .OrderBy(club => club.Country, StringComparer.Ordinal)
            .ThenBy(club => club.Name, StringComparer.Ordinal);
        return [.. names.Select(club => knownIds.TryGetValue(club, out var id)
            ? new SourceClub(id, club.Country, club.Name, IsNew: false)
            : new SourceClub(new ClubId(next++), club.Country, club.Name, IsNew: true))];
    }

    private Fixture Fixture(SourceRow row, Dictionary<(string Country, string Name), ClubId> ids)
    {
        var (home, away) = (admission.Canonical(row.League, row.Home)!, admission.Canonical(row.League, row.Away)!);
        var (homeId, awayId) = (ids[(row.League.Country, home)], ids[(row.League.Country, away)]);
        return new Fixture
        {
            Id = FixtureId.Of(row.Season, row.League, homeId, awayId),
            League = row.League,
            Season = row.Season,
            Date = row.Date,
            KickoffAt = row.KickoffAt,
            KickoffKnown = row.KickoffKnown,
            Home = homeId,
            Away = awayId,
            HomeName = home,
            AwayName = away,
            Referee = row.Referee,
        };
    }

    private static PlayedMatch Played(SourceRow row, Fixture fixture, ExpectedGoalsSet? expectedGoals)
    {
        var goals = expectedGoals?.Of(fixture) ?? (double.NaN, double.NaN);
        return new PlayedMatch
        {
            Fixture = fixture,
            Result = row.Result!,
            Home = row.HomeStatistics with { ExpectedGoals = goals.Home },
            Away = row.AwayStatistics with { ExpectedGoals = goals.Away },
            Opening = row.Early,
            Closing = row.Closing,
        };
    }
}
