using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SabiScore.Data.Intake;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Sources.Health;
using SabiScore.Data.Sources.Understat;
using SabiScore.Data.Store;
using SabiScore.Domain.Football;
using SabiScore.Worker.Odds;

namespace SabiScore.Worker.Standings;

/// <summary>
/// Brings expected goals in where the site may be asked: a league's season is asked for while matches of it that were played have none, the present one every six
/// hours, one past season a run and each of those once a month. A site that has told everything is left alone.
/// </summary>
internal sealed class ExpectedGoalsRefresh(
    IExpectedGoalsSource source, ExpectedGoalsIntake intake, SourceHealthBook health, IOptions<UnderstatOptions> options, IDbContextFactory<SabiScoreDbContext> contexts, TimeProvider time)
{
    private static readonly TimeSpan PresentEvery = TimeSpan.FromHours(6);
    private static readonly TimeSpan PastEvery = TimeSpan.FromDays(30);

    /// <summary>Whether the site may be asked.</summary>
    public bool IsOn => options.Value.Enabled;

    /// <summary>The seasons of a league that are due, the present one first.</summary>
    public async Task<IReadOnlyList<Season>> DueAsync(League league, Season present, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var lacking = await context.Fixtures
            .Where(fixture => fixture.LeagueCode == league.Code && fixture.Kind == DataKind.Real && fixture.HomeGoals != null && fixture.HomeExpectedGoals == null && fixture.SeasonStart <= present.StartYear)
            .Select(fixture => fixture.SeasonStart)
            .Distinct()
            .OrderDescending()
            .ToListAsync(cancellationToken);
        var name = source.Source;
        var answered = await context.SourceFetches.Where(fetch => fetch.Source == name && fetch.AnsweredAt != null).ToDictionaryAsync(fetch => fetch.Part, fetch => fetch.AnsweredAt!.Value, cancellationToken);
        var due = lacking.Select(year => new Season(year)).Where(season => source.Covers(league, season) && IsDue(season)).ToList();
        return [.. due.Where(season => season == present), .. due.Where(season => season < present).Take(1)];

        bool IsDue(Season season) =>
            !answered.TryGetValue(source.PartOf(league, season), out var at) || time.GetUtcNow() - at >= (season == present ? PresentEvery : PastEvery);
    }

    /// <summary>Asks for one season, and takes in what comes.</summary>
    public async Task<FetchedPart> RunAsync(League league, Season season, CancellationToken cancellationToken)
    {
        var answer = await source.ExpectedGoalsAsync(league, season, cancellationToken);
        await health.RecordAsync(answer, cancellationToken);
        return new FetchedPart($"{league.Code} {season} expected goals", answer.Outcome, answer.Reason, await intake.TakeAsync(answer, cancellationToken));
    }
}
