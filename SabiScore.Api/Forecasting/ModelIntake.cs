using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Features;
using SabiScore.Domain.Models;

namespace SabiScore.Api.Forecasting;

/// <summary>Takes the champion of the database into service. One that cannot be used is refused once, and the one before keeps serving.</summary>
internal sealed partial class ModelIntake(
    IDbContextFactory<SabiScoreDbContext> contexts, ServingModel serving, ForecastingMetrics metrics, ILogger<ModelIntake> logger)
{
    private readonly HashSet<string> refused = new(StringComparer.Ordinal);

    /// <summary>Looks for a champion that is not serving yet; without any model in service also for one that served before.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var candidates = context.Models.Where(model => model.Role == ModelRole.Champion || (serving.Current == null && model.PromotedAt != null));
        var versions = await candidates
            .OrderBy(model => model.Role == ModelRole.Champion ? 0 : 1).ThenByDescending(model => model.PromotedAt)
            .Select(model => model.Version)
            .ToListAsync(cancellationToken);
        // A simulated world that made way took its models with it.
        if (versions.Count == 0 && serving.Current is { } current && !await context.Models.AnyAsync(model => model.Version == current.Version, cancellationToken))
        {
            serving.Withdraw();
            LogWithdrawn(current.Version);
        }

        foreach (var version in versions.TakeWhile(version => version != serving.Current?.Version).Where(version => !refused.Contains(version)))
        {
            if (await TryTakeAsync(context, version, cancellationToken))
            {
                return;
            }
        }
    }

    private async Task<bool> TryTakeAsync(SabiScoreDbContext context, string version, CancellationToken cancellationToken)
    {
        var content = await context.Models.Where(model => model.Version == version).Select(model => model.Content).FirstAsync(cancellationToken);
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            var model = ForecastModel.Load(stream, FeatureCatalog.SchemaId);
            if (model.Version != version)
            {
                throw new ForecastModelFormatException($"The file's content has version {model.Version}.");
            }

            serving.Replace(model);
            metrics.Loaded();
            LogTaken(version, content.Length, model.Members.Count);
            return true;
        }
        catch (ForecastModelFormatException exception)
        {
            refused.Add(version);
            metrics.Refused();
            LogRefused(exception, version, serving.Current?.Version ?? "none");
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Model {ModelVersion} serves now: {FileBytes} bytes, {Members} members")]
    private partial void LogTaken(string modelVersion, int fileBytes, int members);

    [LoggerMessage(Level = LogLevel.Information, Message = "Model {ModelVersion} is no longer in the database and serves no more")]
    private partial void LogWithdrawn(string modelVersion);

    [LoggerMessage(Level = LogLevel.Error, Message = "Model {ModelVersion} is refused; serving stays with {ServingVersion}")]
    private partial void LogRefused(Exception exception, string modelVersion, string servingVersion);
}
