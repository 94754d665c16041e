using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Sources.Names;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Standings;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Standings;

/// <summary>
/// Points that leagues took from clubs: those that come with the software (deductions.csv), and those that an operator entered. One that an operator enters for
/// the same club and day replaces the built-in one; 0 points undo it.
/// </summary>
public sealed class PointDeductions(IDbContextFactory<SabiScoreDbContext> contexts, TimeProvider time)
{
    private const int LongestReason = 500;
    private const int MostPoints = 100;

    /// <summary>Those that come with the software.</summary>
    public static IReadOnlyList<PointDeduction> BuiltIn { get; } = [.. Read()];

    /// <summary>All deductions, by day.</summary>
    public async Task<IReadOnlyList<PointDeduction>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.PointDeductions.Join(context.Clubs, row => row.ClubId, club => club.Id, (row, club) => new { Row = row, club.Name }).ToListAsync(cancellationToken);
        var entered = rows
            .Where(row => League.FromCode(row.Row.LeagueCode) is not null)
            .Select(row => new PointDeduction(League.FromCode(row.Row.LeagueCode)!, new Season(row.Row.SeasonStart), row.Name, row.Row.DecidedOn, row.Row.Points, row.Row.Reason, false));
        return
        [
            .. entered.Concat(BuiltIn)
                .DistinctBy(one => (one.League, one.Season, one.Club, one.DecidedOn))
                .Where(one => one.Points != 0)
                .OrderBy(one => one.DecidedOn).ThenBy(one => one.League.Code, StringComparer.Ordinal).ThenBy(one => one.Club, StringComparer.Ordinal),
        ];
    }

    /// <summary>Enters a deduction, or replaces the one of that day.</summary>
    /// <param name="league">The league.</param>
    /// <param name="season">The season.</param>
    /// <param name="club">Canonical name.</param>
    /// <param name="points">Points taken; below 0 gives back; 0 undoes what stands for that day.</param>
    /// <param name="decidedOn">From which day on it counts.</param>
    /// <param name="reason">Why, and who says so.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<DeskAnswer> EnterAsync(League league, Season season, string club, int points, DateOnly decidedOn, string reason, CancellationToken cancellationToken)
    {
        if (Math.Abs(points) > MostPoints || string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
        {
            return DeskAnswer.No($"At most {MostPoints} points, and a reason of at most {LongestReason} letters, are needed.");
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Clubs.FirstOrDefaultAsync(row => row.Country == league.Country && row.Name == club, cancellationToken) is not { } found)
        {
            return DeskAnswer.No($"There is no club {club} in {league.Country}.");
        }

        var row = await context.PointDeductions.AsTracking().FirstOrDefaultAsync(
            one => one.LeagueCode == league.Code && one.SeasonStart == season.StartYear && one.ClubId == found.Id && one.DecidedOn == decidedOn, cancellationToken);
        if (row is null)
        {
            context.PointDeductions.Add(row = new PointDeductionRow { LeagueCode = league.Code, SeasonStart = season.StartYear, ClubId = found.Id, DecidedOn = decidedOn, Reason = reason });
        }

        (row.Points, row.Reason, row.EnteredAt) = (points, reason, time.GetUtcNow());
        await context.SaveChangesAsync(cancellationToken);
        return DeskAnswer.Yes($"{club}, {league.Code} {season}: {points} points from {decidedOn:yyyy-MM-dd} on.");
    }

    private static IEnumerable<PointDeduction> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("deductions.csv") ?? throw new InvalidOperationException("deductions.csv is not part of the assembly.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(',', 6) is [var code, var years, var club, var day, var points, var reason] && League.FromCode(code) is { } league && Season.TryParse(years, out var season))
            {
                yield return new PointDeduction(league, season, club, DateOnly.Parse(day, CultureInfo.InvariantCulture), int.Parse(points, CultureInfo.InvariantCulture), reason, true);
            }
        }
    }
}
