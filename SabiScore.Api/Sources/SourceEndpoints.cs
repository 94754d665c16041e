using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SabiScore.Api.Answers;
using SabiScore.Data.Sources.Health;
using SabiScore.Data.Store;

namespace SabiScore.Api.Sources;

/// <summary>Where the data comes from, and how each source fares.</summary>
internal static class SourceEndpoints
{
    public static RouteGroupBuilder MapSources(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/sources").WithTags("Sources");
        group.MapGet("/", ListAsync).WithName("ListSources").WithSummary("The sources of data: what each gives, when it last answered, its quota, and what is wrong.");
        return group;
    }

    private static async Task<Ok<Listing<SourceStatus>>> ListAsync(
        IDbContextFactory<SabiScoreDbContext> contexts, SourceHealthBook health, DataStamps stamps, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = await context.UnresolvedNames.GroupBy(name => name.Source).Select(source => new { source.Key, Names = source.Count() }).ToDictionaryAsync(source => source.Key, source => source.Names, cancellationToken);
        var sources = await health.ReadAsync(cancellationToken);
        return TypedResults.Ok(new Listing<SourceStatus>
        {
            Items = [.. sources.Select(source => Status(source, waiting.GetValueOrDefault(source.Description.Name)))],
            Data = await stamps.NowAsync(context, cancellationToken),
        });
    }

    private static SourceStatus Status(SourceHealth health, int unresolvedNames) => new()
    {
        Name = health.Description.Name,
        Gives = health.Description.Gives,
        State = health.State,
        KeySetting = health.Description.KeySetting,
        AskedAt = health.Row?.AskedAt,
        LastSuccessAt = health.Row?.LastSuccessAt,
        LagSeconds = health.Lag?.TotalSeconds,
        LastRows = health.Row?.LastSuccessAt is null ? null : health.Row.LastRows,
        LastProblems = health.Row?.LastSuccessAt is null ? null : health.Row.LastProblems,
        LastErrorAt = health.Row?.LastErrorAt,
        LastError = health.Row?.LastError,
        FailuresInARow = health.Row?.FailuresInARow ?? 0,
        AskAgainAt = health.Row?.AskAgainAt,
        Quota = health.Row?.QuotaRemaining is not { } remaining ? null : new SourceQuotaStatus
        {
            Remaining = remaining,
            Used = health.Row.QuotaUsed,
            LastCost = health.Row.QuotaLastCost,
            ResetsAt = health.Row.QuotaResetsAt,
            ToldAt = health.Row.QuotaToldAt,
        },
        UnresolvedNames = unresolvedNames,
        Note = health.Description.Note,
    };
}
