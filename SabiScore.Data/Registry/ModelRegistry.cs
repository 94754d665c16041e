using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Caching;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Features;
using SabiScore.Domain.Models;

namespace SabiScore.Data.Registry;

/// <summary>
/// The models' roles. Every change is one transaction that names the champion it found, so of several at once one wins and the others are told; the
/// generation is raised with it, so that all services serve it together. A process that dies in the middle leaves everything as it was.
/// </summary>
public sealed class ModelRegistry(IDbContextFactory<SabiScoreDbContext> contexts, TimeProvider time, Generations? generations = null)
{
    /// <summary>The largest share of the fixtures that a challenger may forecast.</summary>
    public const double MostLiveShare = 0.5;

    /// <summary>Challengers that run beside the champion at most; older ones retire.</summary>
    public const int MostChallengers = 3;

    /// <summary>The champion's version; null without one.</summary>
    public async Task<string?> ChampionAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await RoleRows.ChampionAsync(context, cancellationToken);
    }

    /// <summary>Registers a model as what its row says. The same content may be there already: its row is brought up to date.</summary>
    /// <param name="model">The model, as champion, challenger or retired.</param>
    /// <param name="expected">The champion that it was compared with; null for none.</param>
    /// <param name="cancellationToken">Stops it before the transaction ends; then nothing has changed.</param>
    public async Task<ModelChange> RegisterAsync(ModelRow model, string? expected, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await ChangeAsync(
            async context =>
            {
                // A training may outlive its matches: a simulated world makes way for real ones.
                if (await RoleRows.IsOfAnotherKindAsync(context, model.Kind, cancellationToken))
                {
                    return new ModelChange(ChangeOutcome.WrongKind, expected, null, $"It learned from {model.Kind} matches, and the database holds others now.");
                }

                if (model.Role == ModelRole.Champion && !await RoleRows.MakeWayAsync(context, model.Version, expected, RetirementCause.Replaced, now, cancellationToken))
                {
                    return await LostAsync(context, cancellationToken);
                }

                if (model.Role == ModelRole.Champion && expected != model.Version)
                {
                    model.Predecessor = expected;
                }

                (model.RoleChangedAt, model.LiveShare) = (now, model.Role == ModelRole.Challenger ? await RegisteredModel.ShareAsync(context, model, cancellationToken) : 0);
                await RegisteredModel.WriteAsync(context, model, now, cancellationToken);
                await RegisteredModel.ThinOutAsync(context, model, now, cancellationToken);
                var champion = await RoleRows.ChampionAsync(context, cancellationToken);
                return new ModelChange(ChangeOutcome.Done, champion, champion == expected ? null : expected, model.RoleReason ?? "");
            },
            now,
            cancellationToken);
    }

    /// <summary>Makes a registered model the champion.</summary>
    /// <param name="version">The model.</param>
    /// <param name="expected">The champion that the caller believes there is; null for whichever there is now.</param>
    /// <param name="reason">Why, for people.</param>
    /// <param name="cancellationToken">Stops it before the transaction ends; then nothing has changed.</param>
    public Task<ModelChange> PromoteAsync(string version, string? expected, string reason, CancellationToken cancellationToken) =>
        CrownAsync(version, expected, RetirementCause.Replaced, reason, cancellationToken);

    /// <summary>Makes an earlier model the champion again: the named one, else the one before the present.</summary>
    /// <param name="version">The model; null for the present champion's predecessor.</param>
    /// <param name="expected">The champion that the caller wants to be rid of; null for whichever there is now.</param>
    /// <param name="reason">Why, for people.</param>
    /// <param name="cancellationToken">Stops it before the transaction ends; then nothing has changed.</param>
    public async Task<ModelChange> RollBackAsync(string? version, string? expected, string reason, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var present = await context.Models.Where(model => model.Role == ModelRole.Champion)
            .Select(model => new { model.Version, model.Predecessor }).FirstOrDefaultAsync(cancellationToken);
        if (expected is not null && present?.Version != expected)
        {
            return await LostAsync(context, cancellationToken);
        }

        return (version ?? present?.Predecessor) is { } target
            ? await CrownAsync(target, present?.Version, RetirementCause.RolledBack, reason, cancellationToken)
            : new ModelChange(ChangeOutcome.NoPredecessor, present?.Version, null, "The champion took over from no other; name the model to go back to.");
    }

    /// <summary>Gives a challenger a share of the fixtures, or takes it.</summary>
    public async Task<ModelChange> ShareAsync(string version, double share, CancellationToken cancellationToken)
    {
        if (share is not (>= 0 and <= MostLiveShare))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, $"0 to {MostLiveShare}.");
        }

        var now = time.GetUtcNow();
        return await ChangeAsync(
            async context =>
            {
                var champion = await RoleRows.ChampionAsync(context, cancellationToken);
                // One at a time: a fixture has one forecaster.
                if (share > 0)
                {
                    await context.Models.Where(model => model.Version != version && model.LiveShare > 0)
                        .ExecuteUpdateAsync(row => row.SetProperty(model => model.LiveShare, 0), cancellationToken);
                }

                var changed = await context.Models.Where(model => model.Version == version && model.Role == ModelRole.Challenger)
                    .ExecuteUpdateAsync(row => row.SetProperty(model => model.LiveShare, share), cancellationToken);
                return changed == 1
                    ? new ModelChange(ChangeOutcome.Done, champion, null, $"Challenger {version} forecasts {share:P0} of the fixtures.")
                    : new ModelChange(ChangeOutcome.NoChallenger, champion, null, $"There is no challenger {version}.");
            },
            now,
            cancellationToken);
    }

    /// <summary>Retires a challenger and takes its share of the fixtures.</summary>
    /// <returns>False where it is none any more: nothing changed.</returns>
    public async Task<bool> RetireAsync(string version, RetirementCause cause, string reason, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var change = await ChangeAsync(
            async context => await RoleRows.RetireAsync(context.Models.Where(model => model.Version == version && model.Role == ModelRole.Challenger), cause, reason, now, cancellationToken) == 1
                ? new ModelChange(ChangeOutcome.Done, null, null, reason)
                : new ModelChange(ChangeOutcome.NoChallenger, null, null, reason),
            now,
            cancellationToken);
        return change.IsDone;
    }

    private async Task<ModelChange> CrownAsync(string version, string? expected, RetirementCause cause, string reason, CancellationToken cancellationToken)
    {
        await using var reading = await contexts.CreateDbContextAsync(cancellationToken);
        var champion = await RoleRows.ChampionAsync(reading, cancellationToken);
        if (expected is not null && champion != expected)
        {
            return await LostAsync(reading, cancellationToken);
        }

        var model = await reading.Models.FirstOrDefaultAsync(row => row.Version == version, cancellationToken);
        if (await RefuseAsync(reading, model, version, champion, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var now = time.GetUtcNow();
        return await ChangeAsync(
            async context =>
            {
                if (!await RoleRows.MakeWayAsync(context, version, champion, cause, now, cancellationToken))
                {
                    return await LostAsync(context, cancellationToken);
                }

                // Going back leaves the chain as it is, so that going back once more goes further.
                var predecessor = cause == RetirementCause.RolledBack ? model!.Predecessor : champion;
                await context.Models.Where(row => row.Version == version).ExecuteUpdateAsync(
                    row => row.SetProperty(other => other.Role, ModelRole.Champion)
                        .SetProperty(other => other.PromotedAt, now)
                        .SetProperty(other => other.RoleChangedAt, now)
                        .SetProperty(other => other.RoleReason, reason)
                        .SetProperty(other => other.RetiredFor, (RetirementCause?)null)
                        .SetProperty(other => other.Predecessor, predecessor)
                        .SetProperty(other => other.LiveShare, 0),
                    cancellationToken);
                return new ModelChange(ChangeOutcome.Done, version, champion, $"Model {version} serves{(champion is null ? "" : $" in place of {champion}")}.");
            },
            now,
            cancellationToken);
    }

    private static async Task<ModelChange?> RefuseAsync(SabiScoreDbContext context, ModelRow? model, string version, string? champion, CancellationToken cancellationToken) => model switch
    {
        null => new ModelChange(ChangeOutcome.NotFound, champion, null, $"There is no model {version}."),
        { Role: ModelRole.Champion } => new ModelChange(ChangeOutcome.AlreadySo, champion, null, $"Model {version} is the champion already."),
        { Verdict: GateVerdict.Unfit } => new ModelChange(ChangeOutcome.Unfit, champion, null, $"The gate found model {version} unfit: {model.RoleReason}"),
        _ when await RoleRows.IsOfAnotherKindAsync(context, model.Kind, cancellationToken) =>
            new ModelChange(ChangeOutcome.WrongKind, champion, null, $"Model {version} learned from {model.Kind} matches, and the database holds others now."),
        _ when WhyNot(model.Content) is { } fault => new ModelChange(ChangeOutcome.CannotServe, champion, null, $"Model {version} cannot serve: {fault}"),
        _ => null,
    };

    private async Task<ModelChange> ChangeAsync(Func<SabiScoreDbContext, Task<ModelChange>> change, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var done = await change(context);
            if (!done.IsDone)
            {
                return done;
            }

            await GenerationStore.RaiseAsync(context, Generation.Model, now, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            // It has happened: a caller who goes away now must not be told otherwise.
            await (generations?.AnnounceAsync(CancellationToken.None) ?? Task.CompletedTask);
            return done;
        }
        catch (Exception exception) when (RegistryConflict.IsOne(exception))
        {
            await using var reading = await contexts.CreateDbContextAsync(cancellationToken);
            return await LostAsync(reading, cancellationToken);
        }
    }

    private static async Task<ModelChange> LostAsync(SabiScoreDbContext context, CancellationToken cancellationToken)
    {
        var champion = await RoleRows.ChampionAsync(context, cancellationToken);
        return new ModelChange(ChangeOutcome.Lost, champion, null, $"Another change came first: the champion is {champion ?? "nobody"} now.");
    }

    private static string? WhyNot(byte[] content)
    {
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            ForecastModel.Load(stream, FeatureCatalog.SchemaId);
            return null;
        }
        catch (ForecastModelFormatException exception)
        {
            return exception.Message;
        }
    }
}
