using Microsoft.Extensions.Options;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Domain.Odds;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Training;
using SabiScore.Trainer.Tuning;

namespace SabiScore.Trainer.Promotion;

/// <summary>
/// Trains the whole ensemble and has the gate judge it. Where the champion has another recipe, both are fitted before one cutoff and compared on the matches
/// after it; the winner is fitted on everything and serves, the loser runs beside it.
/// </summary>
internal sealed class WholeTraining(Promotions promotions, IOptions<PromotionOptions> options, IOptions<TrainingQueueOptions> training)
{
    private readonly PromotionGate gate = new(new GateLimits { Matches = options.Value.MinimumMatches });

    /// <summary>Trains with the configured recipe.</summary>
    /// <exception cref="TrainingImpossibleException">There is too little to learn from, or the recipe cannot be read.</exception>
    public Task<Registered> RunAsync(
        TrainingData data, int seed, long trainingId, DataKind kind, IProgress<(string Step, double Share)> progress, CancellationToken cancellationToken) =>
        RunAsync(data, seed, trainingId, kind, null, progress, cancellationToken);

    /// <param name="data">Matches to learn from.</param>
    /// <param name="seed">Seed of everything drawn at random.</param>
    /// <param name="trainingId">The training, for the models' rows.</param>
    /// <param name="kind">What the matches are.</param>
    /// <param name="found">What a search has just found, in place of the configured file; null: the file.</param>
    /// <param name="progress">Told of each step and the share done.</param>
    /// <param name="cancellationToken">Stops it; what is registered by then stays.</param>
    /// <exception cref="TrainingImpossibleException">There is too little to learn from, or the recipe cannot be read.</exception>
    public async Task<Registered> RunAsync(
        TrainingData data,
        int seed,
        long trainingId,
        DataKind kind,
        TunedParameters? found,
        IProgress<(string Step, double Share)> progress,
        CancellationToken cancellationToken)
    {
        var recipe = RecipeFile.Read(options.Value.RecipeFile);
        found ??= string.IsNullOrWhiteSpace(training.Value.TunedFile) ? null : TunedFile.Read(training.Value.TunedFile);
        recipe = found is null ? recipe : recipe with { Tuned = found };
        var incumbent = await promotions.IncumbentAsync(cancellationToken);
        var mode = Incumbent.ModeFor(incumbent, recipe);
        var cutoff = GateCutoff.Of(data, options.Value.WantedMatches, options.Value.MinimumMatches);
        var cases = new GateCases(data, cutoff);
        var relay = new StageProgress(progress);
        var challenger = new RecipeTrial(data, recipe, seed, relay);
        relay.Begin("the gate's fit", 0, mode == GateMode.Recipes ? 0.45 : 0.75);
        var said = Before(challenger, cutoff, cancellationToken);
        if (mode != GateMode.Recipes)
        {
            relay.Begin("the fit on everything", 0.75, 1);
            return await RegisterAsync(Judge(cases, mode, challenger, incumbent, said, null, cancellationToken));
        }

        var champion = new RecipeTrial(data, incumbent!.Recipe!, seed, relay);
        relay.Begin("the gate's fit of the champion's recipe", 0.45, 0.85);
        var championSaid = Before(champion, cutoff, cancellationToken);
        relay.Begin("the fit on everything", 0.85, 0.95);
        var candidate = Judge(cases, mode, challenger, incumbent, said, championSaid, cancellationToken);
        var registered = await RegisterAsync(candidate);
        if (candidate.Report.Verdict == GateVerdict.Passed)
        {
            return registered;
        }

        relay.Begin("the champion's recipe on everything", 0.95, 1);
        var refit = await RegisterAsync(Judge(cases, Incumbent.ModeFor(incumbent, incumbent.Recipe!), champion, incumbent, championSaid, null, cancellationToken));
        return refit with { Reason = $"{refit.Reason} Challenger {registered.Version}: {registered.Reason}" };

        Task<Registered> RegisterAsync(Candidate judged) => promotions.RegisterAsync(judged, TrainingScope.Whole, incumbent, trainingId, kind, cancellationToken);
    }

    private static IReadOnlyList<ProbabilityTriple>? Before(RecipeTrial trial, GateCutoff? cutoff, CancellationToken cancellationToken) =>
        cutoff is { } start ? trial.ForecastAfter(start, cancellationToken) : null;

    private Candidate Judge(
        GateCases cases,
        GateMode mode,
        RecipeTrial trial,
        Incumbent? incumbent,
        IReadOnlyList<ProbabilityTriple>? said,
        IReadOnlyList<ProbabilityTriple>? championSaid,
        CancellationToken cancellationToken)
    {
        var model = trial.Final(cancellationToken);
        using var activity = PromotionMetrics.Activities.StartActivity("judge model");
        var report = gate.Judge(cases.Of(mode, trial.Recipe.Id, model, incumbent, said, championSaid));
        activity?.SetTag("model.version", model.Version).SetTag("gate.mode", mode.ToString()).SetTag("gate.verdict", report.Verdict.ToString());
        return new Candidate(model, trial.Recipe, report);
    }

    /// <summary>The quick model until there is a whole one: sound is enough.</summary>
    public async Task<Registered> QuickAsync(TrainingData data, ForecastModel model, long trainingId, DataKind kind, CancellationToken cancellationToken)
    {
        var incumbent = await promotions.IncumbentAsync(cancellationToken);
        var report = gate.Judge(new GateCases(data, null).Of(GateMode.First, TrainingRecipe.Linear.Id, model, incumbent, null, null));
        if (incumbent is { IsWhole: true, Model: not null })
        {
            var finding = new GateFinding(GateReason.QuickBesideWhole, $"Model {incumbent.Version} is a whole one and serves.");
            report = report with { Verdict = report.Verdict == GateVerdict.Unfit ? GateVerdict.Unfit : GateVerdict.NotBetter, Findings = [.. report.Findings, finding] };
        }

        return await promotions.RegisterAsync(new Candidate(model, TrainingRecipe.Linear, report), TrainingScope.Quick, incumbent, trainingId, kind, cancellationToken);
    }
}
