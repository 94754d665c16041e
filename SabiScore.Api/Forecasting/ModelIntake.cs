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
            if (await LoadAsync(context, version, cancellationToken) is { } model)
            {
                serving.Replace(model);
                metrics.Loaded();
                LogTaken(version, model.FileLength, model.Members.Count);
                break;
            }
        }

        await RefreshChallengersAsync(context, cancellationToken);
    }

    private async Task RefreshChallengersAsync(SabiScoreDbContext context, CancellationToken cancellationToken)
    {
        var rows = await context.Models.Where(model => model.Role == ModelRole.Challenger)
            .OrderByDescending(model => model.CreatedAt).Select(model => new { model.Version, model.LiveShare }).ToListAsync(cancellationToken);
        rows.RemoveAll(row => refused.Contains(row.Version));
        var known = serving.Challengers;
        if (rows.Select(row => (row.Version, row.LiveShare)).SequenceEqual(known.Select(challenger => (challenger.Model.Version, challenger.LiveShare))))
        {
            return;
        }

        var challengers = new List<Challenger>();
        foreach (var row in rows)
        {
            var model = known.FirstOrDefault(challenger => challenger.Model.Version == row.Version)?.Model ?? await LoadAsync(context, row.Version, cancellationToken);
            if (model is not null)
            {
                challengers.Add(new Challenger(model, row.LiveShare));
            }
        }

        serving.Replace(challengers);
        challengers.ForEach(challenger => LogChallenger(challenger.Model.Version, challenger.LiveShare));
    }

    /// <returns>Nothing for one that cannot be used; it is not tried again.</returns>
    private async Task<ForecastModel?> LoadAsync(SabiScoreDbContext context, string version, CancellationToken cancellationToken)
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

            return model;
        }
        catch (ForecastModelFormatException exception)
        {
            refused.Add(version);
            metrics.Refused();
            LogRefused(exception, version, serving.Current?.Version ?? "none");
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Model {ModelVersion} serves now: {FileBytes} bytes, {Members} members")]
    private partial void LogTaken(string modelVersion, long fileBytes, int members);

    [LoggerMessage(Level = LogLevel.Information, Message = "Model {ModelVersion} runs beside the champion, with {LiveShare} of the fixtures")]
    private partial void LogChallenger(string modelVersion, double liveShare);

    [LoggerMessage(Level = LogLevel.Information, Message = "Model {ModelVersion} is no longer in the database and serves no more")]
    private partial void LogWithdrawn(string modelVersion);

    [LoggerMessage(Level = LogLevel.Error, Message = "Model {ModelVersion} is refused; serving stays with {ServingVersion}")]
    private partial void LogRefused(Exception exception, string modelVersion, string servingVersion);
}
