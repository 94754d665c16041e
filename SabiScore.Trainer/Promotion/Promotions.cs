using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SabiScore.Data.Registry;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Football;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Training;

namespace SabiScore.Trainer.Promotion;

/// <summary>Puts judged models into the registry, in the role that they deserve.</summary>
internal sealed partial class Promotions(
    ModelRegistry registry,
    IDbContextFactory<SabiScoreDbContext> contexts,
    PromotionMetrics metrics,
    IOptions<PromotionOptions> options,
    ILogger<Promotions> logger)
{
    private static readonly JsonSerializerOptions CardJson = new(JsonSerializerDefaults.Web);

    public async Task<Incumbent?> IncumbentAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Incumbent.ReadAsync(context, TrainingRunRows.Name(TrainingScope.Whole), cancellationToken);
    }

    /// <exception cref="TrainingImpossibleException">The matches that it learned from made way for others meanwhile.</exception>
    public async Task<Registered> RegisterAsync(
        Candidate candidate, TrainingScope scope, Incumbent? incumbent, long trainingId, DataKind kind, CancellationToken cancellationToken)
    {
        using var activity = PromotionMetrics.Activities.StartActivity("register model");
        var row = await RowAsync(candidate, scope, trainingId, kind, cancellationToken);
        var change = await registry.RegisterAsync(row, incumbent?.Version, cancellationToken);
        if (change.Outcome == ChangeOutcome.Lost)
        {
            var report = candidate.Report with
            {
                Verdict = GateVerdict.NotBetter,
                Findings = [.. candidate.Report.Findings, new GateFinding(GateReason.ChampionChanged, $"It was compared with {incumbent?.Version ?? "nobody"}; {change.Champion ?? "nobody"} serves now.")],
            };
            candidate = candidate with { Report = report };
            row = await RowAsync(candidate, scope, trainingId, kind, cancellationToken);
            change = await registry.RegisterAsync(row, change.Champion, cancellationToken);
        }

        if (!change.IsDone)
        {
            throw new TrainingImpossibleException(change.Message);
        }

        activity?.SetTag("model.version", row.Version).SetTag("model.role", row.Role.ToString()).SetTag("gate.verdict", candidate.Report.Verdict.ToString());
        metrics.Decided(candidate.Report, row.Role);
        LogDecided(row.Version, row.Role, candidate.Report.Verdict, candidate.Report.Mode, row.RoleReason!);
        return new Registered(row.Version, row.Role, row.RoleReason!);
    }

    private async Task<ModelRow> RowAsync(Candidate candidate, TrainingScope scope, long trainingId, DataKind kind, CancellationToken cancellationToken)
    {
        var (model, report) = (candidate.Model, candidate.Report);
        var (role, retired, reason) = await RoleAsync(model.Version, report, cancellationToken);
        using var content = new MemoryStream();
        model.Save(content);
        return new ModelRow
        {
            Version = model.Version,
            SchemaId = model.SchemaId,
            Scope = TrainingRunRows.Name(scope),
            Role = role,
            RoleReason = reason,
            RetiredFor = retired,
            Content = content.ToArray(),
            Card = JsonSerializer.Serialize(model.Card, CardJson),
            DataFrom = model.Card.DataFrom,
            DataTo = model.Card.DataTo,
            Matches = model.Card.Matches,
            TrainingRunId = trainingId,
            LiveShare = options.Value.LiveShare,
            Recipe = candidate.Recipe.ToJson(),
            RecipeId = candidate.Recipe.Id,
            Verdict = report.Verdict,
            GateReport = report.ToJson(),
            Kind = kind,
        };
    }

    /// <summary>The same data and seed make the same model: what an operator or the harm rule sent away does not come back by itself.</summary>
    private async Task<(ModelRole Role, RetirementCause? Retired, string Reason)> RoleAsync(string version, GateReport report, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var before = await context.Models.Where(model => model.Version == version && model.Role == ModelRole.Retired)
            .Select(model => new { model.RetiredFor, model.RoleReason }).FirstOrDefaultAsync(cancellationToken);
        return (before?.RetiredFor, report.Verdict) switch
        {
            (RetirementCause.RolledBack or RetirementCause.Harm, _) => (ModelRole.Retired, before.RetiredFor, before.RoleReason ?? "It was sent away before."),
            (_, GateVerdict.Unfit) => (ModelRole.Retired, RetirementCause.Unfit, report.Summary),
            _ when report.Findings.Any(finding => finding.Reason == GateReason.QuickBesideWhole) => (ModelRole.Retired, RetirementCause.Superseded, report.Summary),
            (_, GateVerdict.NotBetter) => (ModelRole.Challenger, null, report.Summary),
            _ when !options.Value.Automatic && report.Mode != GateMode.First => (ModelRole.Challenger, null, $"{report.Summary} Promotions are left to the operator."),
            _ => (ModelRole.Champion, null, report.Summary),
        };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Model {ModelVersion} is {Role}; the gate says {Verdict} ({Mode}): {Reason}")]
    private partial void LogDecided(string modelVersion, ModelRole role, GateVerdict verdict, GateMode mode, string reason);
}
