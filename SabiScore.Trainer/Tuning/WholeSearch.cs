using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using SabiScore.Domain.Features;
using SabiScore.Trainer.Members;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Search;

namespace SabiScore.Trainer.Tuning;

/// <summary>
/// Searches several members, as many side by side as there are threads, each on one of them: so what is found does not depend on how many there are. A member
/// that cannot run here is told and left out.
/// </summary>
internal sealed class WholeSearch(TrainingData data, MemberFolds folds, SearchPlan plan, ISearchListener listener)
{
    // The longest first, so that no long one is left at the end.
    private static readonly string[] Order = ["random_forest", "gradient_boosting", "extra_trees", "lightgbm", "xgboost"];

    public TunedParameters Run(CancellationToken cancellationToken)
    {
        var found = new ConcurrentDictionary<string, TunedMember>();
        List<TunableMember> able = [.. TunableMembers.All.Where(member => plan.Members.Contains(member.Name) && IsAble(member)).OrderBy(member => Array.IndexOf(Order, member.Name))];
        able.ForEach(listener.Expect);
        try
        {
            Parallel.ForEach(
                Partitioner.Create(able, EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = plan.Training.Threads, CancellationToken = cancellationToken },
                member =>
                {
                    if (Search(member, cancellationToken) is { } best)
                    {
                        found[member.Name] = best;
                    }
                });
        }
        catch (AggregateException several)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        var last = plan.Before is { } before ? data.Matches.Count(match => match.Fixture.Season < before) : data.Count;
        return new TunedParameters
        {
            SchemaId = FeatureCatalog.SchemaId,
            DataFrom = data.Date(0),
            DataTo = data.Date(last - 1),
            Matches = last,
            Seasons = [.. folds.All.Select(fold => fold.Season.Code)],
            Fingerprint = folds.Fingerprint,
            Seed = plan.Training.Seed,
            Members = [.. TunableMembers.All.Where(member => found.ContainsKey(member.Name)).Select(member => found[member.Name])],
        };
    }

    private bool IsAble(TunableMember member)
    {
        var reason = Standard(member).Unavailable;
        if (reason is not null)
        {
            listener.Say($"{member.Name} is left out: {reason}");
        }

        return reason is null;
    }

    private static IRegressionLearner Standard(TunableMember member) => FixedLearners.LineMove.First(learner => learner.Name == member.Name);

    private TunedMember? Search(TunableMember member, CancellationToken cancellationToken)
    {
        using var search = new MemberSearch(folds, plan.Training with { Threads = 1 });
        var standard = search.Losses(Standard(member), cancellationToken).Average();
        var study = new StudyOptions { Trials = plan.Trials, Pruner = plan.Prune ? new MedianPruner() : null };
        var journal = new StudyJournal(Path.Combine(plan.Folder, $"{member.Name}.jsonl"), search.Subject(member));
        var trials = search.Run(member, member.Sampler(plan.Training.Seed), study, journal, listener.Of(member, standard), cancellationToken);
        if (Study.Best(trials) is not { } best)
        {
            listener.Say($"{member.Name} keeps its default parameters: no trial was scored on every fold.");
            return null;
        }

        return new TunedMember
        {
            Name = member.Name,
            Use = best.Loss < standard,
            Parameters = TunedLearners.Write(member.Space, best.Values),
            Loss = best.Loss,
            DefaultLoss = standard,
            FoldLosses = best.Losses,
            Trials = trials.Count,
            WholeTrials = trials.Count(trial => trial.State == TrialState.Complete),
        };
    }
}
