using SabiScore.Data.Features;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Football;
using SabiScore.Trainer.Promotion;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Tuning;

namespace SabiScore.Trainer.Training;

/// <summary>Learns forecast models from the matches known by football's today, and puts them into service.</summary>
internal sealed class ForecastTraining(TrainingReader reader, HistoryStore histories, WholeTraining whole) : ITrainingWork
{
    // Where the parts of the work begin and end on the way from 0 to 1.
    private const double Computed = 0.15;
    private const double QuickLearnt = 0.3;

    public async Task<TrainingEnd> RunAsync(long trainingId, TrainingOrder order, IProgress<TrainingStep> progress, CancellationToken cancellationToken)
    {
        Registered? last = null;
        try
        {
            var (table, data, kind, before) = await reader.ReadAsync(Computed, progress, cancellationToken);
            await histories.SaveAsync(table.History, cancellationToken);
            foreach (var (scope, from, to) in Parts(order.Scope))
            {
                var part = new StepProgress<(string Step, double Share)>(progress, told => new TrainingStep(
                    TrainingRunRows.Name(scope), from + ((to - from) * told.Share), told.Step));
                last = scope == TrainingScope.Quick
                    ? await QuickAsync(trainingId, order.Seed, data, kind, part, cancellationToken)
                    : await whole.RunAsync(data, order.Seed, trainingId, kind, part, cancellationToken);
                var message = last.Role == ModelRole.Champion ? $"Model {last.Version} serves" : $"Model {last.Version} is {Word(last.Role)}";
                progress.Report(new TrainingStep(TrainingRunRows.Name(scope), to, message) { ModelVersion = last.Version });
            }

            return TrainingEnd.Success($"Learned from {data.Count} matches before {before:yyyy-MM-dd}. {Word(last!.Role, capital: true)}: {last.Reason}");
        }
        catch (Exception exception) when (exception is TrainingImpossibleException or TunedParametersException)
        {
            return TrainingEnd.Failure(exception.Message);
        }
    }

    private async Task<Registered> QuickAsync(
        long trainingId, int seed, TrainingData data, DataKind kind, IProgress<(string Step, double Share)> progress, CancellationToken cancellationToken)
    {
        var steps = new StageProgress(progress);
        steps.Begin("linear members", 0, 1);
        var model = ForecastTrainer.Train(data, TrainingRecipe.Linear.With(seed), steps, cancellationToken).Model;
        return await whole.QuickAsync(data, model, trainingId, kind, cancellationToken);
    }

    private static string Word(ModelRole role, bool capital = false) => (role, capital) switch
    {
        (ModelRole.Champion, true) => "Champion",
        (ModelRole.Champion, false) => "the champion",
        (ModelRole.Challenger, true) => "Challenger",
        (ModelRole.Challenger, false) => "a challenger",
        (_, true) => "Not used",
        _ => "not used",
    };

    private static (TrainingScope Scope, double From, double To)[] Parts(TrainingScope scope) => scope switch
    {
        TrainingScope.QuickThenWhole => [(TrainingScope.Quick, Computed, QuickLearnt), (TrainingScope.Whole, QuickLearnt, 1)],
        _ => [(scope, Computed, 1)],
    };
}
