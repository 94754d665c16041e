using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SabiScore.Data.Registry;
using SabiScore.Data.Shadow;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Models;

namespace SabiScore.Worker.Shadow;

/// <summary>Retires a challenger that is worse than the champion beyond chance, and so ends its share of the fixtures.</summary>
internal sealed partial class HarmRule(
    IDbContextFactory<SabiScoreDbContext> contexts,
    ShadowRecords records,
    ModelRegistry registry,
    ShadowMetrics metrics,
    IOptions<ShadowOptions> options,
    ILogger<HarmRule> logger)
{
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var challengers = await context.Models.Where(model => model.Role == ModelRole.Challenger)
            .Select(model => new { model.Version, model.RecipeId, model.LiveShare }).ToListAsync(cancellationToken);
        foreach (var challenger in challengers)
        {
            var record = await records.OfAsync(challenger.Version, challenger.RecipeId, asChampion: false, cancellationToken);
            // Kinds never mix: each is judged by itself.
            if (record.FirstOrDefault(all => all.LeagueCode is null && all.Matches >= options.Value.HarmMatches && all.Brier.T > options.Value.HarmT) is not { } harm)
            {
                continue;
            }

            var reason = string.Create(
                CultureInfo.InvariantCulture,
                $"Harm: Brier {harm.Brier.Difference.Mean:+0.0000} over the champion's on {harm.Matches} settled matches, t {harm.Brier.T:0.0}.");
            if (await registry.RetireAsync(challenger.Version, RetirementCause.Harm, reason, cancellationToken))
            {
                metrics.Harm("worse");
                LogHarm(challenger.Version, challenger.LiveShare, reason);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Challenger {ModelVersion}, with {LiveShare} of the fixtures, is retired. {Reason}")]
    private partial void LogHarm(string modelVersion, double liveShare, string reason);
}
