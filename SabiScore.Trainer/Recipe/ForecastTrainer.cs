using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe.Blending;
using SabiScore.Trainer.Recipe.Calibrating;
using SabiScore.Trainer.Recipe.Columns;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Recipe.Walk;

namespace SabiScore.Trainer.Recipe;

/// <summary>
/// Trains forecast models: members on what came before a cutoff, blend and calibration on how members fitted before earlier seasons did in
/// them. One trainer serves several cutoffs of the same data, and does not fit twice what two of them need.
/// </summary>
public sealed class ForecastTrainer
{
    private readonly TrainingData data;
    private readonly TrainingOptions options;
    private readonly WalkForward walk;
    private readonly ProgressCounter progress;

    public ForecastTrainer(TrainingData data, TrainingOptions options, IProgress<TrainingProgress>? progress = null)
    {
        (this.data, this.options) = (data, options);
        this.progress = new ProgressCounter(progress);
        walk = new WalkForward(data, options, this.progress.Step);
    }

    public static TrainedForecastModel Train(
        TrainingData data, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken) =>
        new ForecastTrainer(data, options, progress).Train(options.AsOf, cancellationToken);

    /// <summary>A model of what was known before a season's first match.</summary>
    public TrainedForecastModel TrainBefore(Season season, CancellationToken cancellationToken) => Train(walk.Span.Before(season), cancellationToken);

    /// <summary>A model of what was known before a date; null: of everything.</summary>
    public TrainedForecastModel Train(DateOnly? asOf, CancellationToken cancellationToken) => Train(walk.Span.Before(asOf), cancellationToken);

    private TrainedForecastModel Train(Cutoff cutoff, CancellationToken cancellationToken)
    {
        var notes = DataCheck.Of(data, cutoff.Rows);
        progress.Expect(walk.StepsTo(cutoff, options.ValidationSeasons));
        walk.Fit([cutoff, .. walk.ValidationSeasons(cutoff, options.ValidationSeasons).Select(walk.Span.Before)], cancellationToken);
        var fit = walk.At(cutoff, cancellationToken);
        var validation = Validation.Of(data, walk, cutoff, fit, options, cancellationToken);
        var weights = LeagueBlends.Fit(data, validation, fit.Market, options.Priors);
        LeagueBlend[] blends = [.. weights.Select(LeagueBlends.ToBlend)];
        var calibrations = GuardedCalibration.Fit(data, validation, blends, options.Priors.Calibration);
        var fundamental = BlendFitter.Fit(validation.Fundamental, BlendPrior.OfFundamental(fit.Fundamental), options.Priors.FundamentalBlend, whole: true);
        var sum = fundamental.Sum();
        var model = ForecastModel.Create(new ForecastModelParts
        {
            SchemaId = FeatureCatalog.SchemaId,
            FeatureNames = [.. FeatureCatalog.All.Select(feature => feature.Name)],
            OpeningColumns = ColumnPlan.Standard.IndicesOf(["opening_home", "opening_draw", "opening_away"]),
            DerivedColumns = [.. ColumnPlan.Standard.Derived],
            FundamentalMembers = fit.Fundamental,
            FundamentalWeights = [.. fundamental.Select(weight => weight / sum)],
            MarketMembers = fit.Market,
            Blends = blends,
            Calibrations = calibrations,
            Card = new CardWriter(data, walk, options).Write(cutoff, fit, validation, blends, calibrations, fundamental, notes),
        });
        return new TrainedForecastModel(model) { Validation = validation };
    }
}
