using SabiScore.Trainer.Promotion;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Search;
using SabiScore.Trainer.Training;
using SabiScore.Trainer.Tuning;

namespace SabiScore.Trainer.Searches;

/// <summary>Searches the tree members' parameters on the matches known by football's today; where it was asked for, trains with what was found.</summary>
internal sealed class SearchWork(TrainingReader reader, FoundParameters kept, WholeTraining whole, TrainingMetrics metrics, TimeProvider time) : ITrainingWork
{
    // Where the parts of the work end on the way from 0 to 1.
    private const double Computed = 0.05;
    private const double Searched = 0.8;

    public async Task<TrainingEnd> RunAsync(long trainingId, TrainingOrder order, IProgress<TrainingStep> progress, CancellationToken cancellationToken)
    {
        var search = order.Search ?? throw new ArgumentException("It is no search.", nameof(order));
        try
        {
            var input = await reader.ReadAsync(Computed, progress, cancellationToken);
            var options = TrainingRecipe.Standard.With(order.Seed);
            var folds = MemberFolds.Of(input.Data, search.Before, options, cancellationToken);
            var plan = new SearchPlan
            {
                Members = search.Members,
                Trials = search.Trials,
                Folder = kept.FolderOf(folds.Fingerprint, order.Seed),
                Before = search.Before,
                Training = options,
            };
            var teller = new SearchTeller(progress, search.Trials, options.Threads, (Computed, search.ThenTrain ? Searched : 1), metrics, time);
            var found = new WholeSearch(input.Data, folds, plan, teller).Run(cancellationToken);
            if (found.Members.Count == 0)
            {
                return TrainingEnd.Failure("No trial was scored on every fold.");
            }

            teller.Found(found);
            var said = kept.Keep(found);
            return TrainingEnd.Success(search.ThenTrain ? $"{said} {await TrainAsync(trainingId, order.Seed, input, found, progress, cancellationToken)}" : said);
        }
        catch (Exception exception) when (exception is TrainingImpossibleException or TunedParametersException or StudyJournalException)
        {
            return TrainingEnd.Failure(exception.Message);
        }
    }

    private async Task<string> TrainAsync(
        long trainingId, int seed, TrainingInput input, TunedParameters found, IProgress<TrainingStep> progress, CancellationToken cancellationToken)
    {
        if (!found.Members.Any(member => member.Use))
        {
            return "There is nothing to train with.";
        }

        var step = TrainingRunRows.Name(TrainingScope.Whole);
        var part = new StepProgress<(string Step, double Share)>(progress, told => new TrainingStep(step, Searched + ((1 - Searched) * told.Share), told.Step));
        var registered = await whole.RunAsync(input.Data, seed, trainingId, input.Kind, found, part, cancellationToken);
        progress.Report(new TrainingStep(step, 1, $"Model {registered.Version}") { ModelVersion = registered.Version });
        return $"{registered.Role}: {registered.Reason}";
    }
}
