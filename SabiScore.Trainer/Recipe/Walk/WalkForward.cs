using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe.Columns;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Recipe.StageOne;
using SabiScore.Trainer.Recipe.StageTwo;

namespace SabiScore.Trainer.Recipe.Walk;

/// <summary>
/// Fits members at cutoffs, each on earlier matches only, and keeps the fits: a season that validates one model is scored by another. The
/// forecasts without prices that market-anchored members see of a season come from fits before that season.
/// </summary>
internal sealed class WalkForward
{
    private const int LeastResults = 300;
    private const int LeastLearned = 1000;
    private const double SeasonHalfLife = 6;

    private readonly TrainingData data;
    private readonly TrainingOptions options;
    private readonly TrainingOptions alone;
    private readonly ColumnTable table;
    private readonly ConcurrentDictionary<Cutoff, CutoffFit> fits = [];
    private readonly Dictionary<Season, StageOneFit?> stageOnes = [];
    private readonly Action<string> step;

    public WalkForward(TrainingData data, TrainingOptions options, Action<string> step)
    {
        (this.data, this.options, alone, this.step) = (data, options, options with { Threads = 1 }, step);
        Span = new TrainingSpan(data);
        table = new ColumnTable(data, ColumnPlan.Standard);
        Learners = [.. MarketLearners.For(options)];
        FundamentalLearners = [.. MarketLearners.WithoutPrices(options)];
    }

    public TrainingSpan Span { get; }

    public ColumnTable Table => table;

    public IReadOnlyList<IMarketLearner> Learners { get; }

    public IReadOnlyList<IFundamentalLearner> FundamentalLearners { get; }

    /// <summary>All members at a cutoff.</summary>
    public CutoffFit At(Cutoff cutoff, CancellationToken cancellationToken)
    {
        Fit([cutoff], cancellationToken);
        return fits[cutoff];
    }

    /// <summary>
    /// Fits all members at several cutoffs, as many at once as there are threads, each on one of them; so what is fitted does not depend on how many there are.
    /// </summary>
    public void Fit(IReadOnlyList<Cutoff> cutoffs, CancellationToken cancellationToken)
    {
        List<Cutoff> missing = [.. cutoffs.Where(cutoff => !fits.ContainsKey(cutoff)).Distinct()];
        missing.ForEach(cutoff => FillDeviations(cutoff, cancellationToken));
        try
        {
            // The latest have the most to learn from, and so begin.
            Parallel.ForEach(
                Partitioner.Create(missing.OrderByDescending(cutoff => cutoff.Rows), EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellationToken },
                cutoff => fits[cutoff] = FitOne(cutoff, cancellationToken));
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }

    /// <summary>The last seasons before a cutoff that had enough before them to learn from, and what has been played of the cutoff's own.</summary>
    public IReadOnlyList<Season> ValidationSeasons(Cutoff cutoff, int most)
    {
        List<Season> learned = [.. Span.Seasons.Where(season => season <= cutoff.Season && Span.Before(season).Rows < cutoff.Rows && Task(Span.Before(season)).Rows.Length >= LeastLearned)];
        return [.. learned.TakeLast(most + (most > 0 && learned.Contains(cutoff.Season) ? 1 : 0))];
    }

    /// <summary>How many steps a training at a cutoff still takes.</summary>
    public int StepsTo(Cutoff cutoff, int validationSeasons)
    {
        var first = Span.FirstMarket(cutoff);
        var deviations = Span.Seasons.Count(season => season >= first && season <= cutoff.Season && !stageOnes.ContainsKey(season) && Results(season).Length >= LeastResults);
        var cutoffs = ValidationSeasons(cutoff, validationSeasons).Select(Span.Before).Append(cutoff);
        return deviations + (cutoffs.Count(other => !fits.ContainsKey(other)) * (Learners.Count + FundamentalLearners.Count));
    }

    /// <summary>Rows that market-anchored members of a cutoff learn from, and what they weigh: half after six seasons.</summary>
    public MarketTask Task(Cutoff cutoff)
    {
        int[] rows = [.. Span.Rows(Span.FirstMarket(cutoff), cutoff).Where(data.Priced)];
        return new MarketTask
        {
            Data = data,
            Table = table,
            Rows = rows,
            Weights = [.. rows.Select(row => Math.Pow(0.5, Math.Max(0, cutoff.Season.StartYear - data.Season(row).StartYear - 1) / SeasonHalfLife))],
            Options = alone,
        };
    }

    /// <summary>Fills the deviations of every season from the first that market members learn from to the cutoff's own.</summary>
    public void FillDeviations(Cutoff cutoff, CancellationToken cancellationToken)
    {
        var first = Span.FirstMarket(cutoff);
        StageOneFit? last = null;
        foreach (var season in Span.Seasons.Where(season => season >= first && season <= cutoff.Season))
        {
            if (stageOnes.TryGetValue(season, out var done))
            {
                last = done ?? last;
                continue;
            }

            var rows = Results(season);
            var fit = rows.Length < LeastResults ? null : StageOneFitter.Fit(data, table, rows, last, options.Threads, cancellationToken);
            stageOnes.Add(season, fit);
            if (fit is not null)
            {
                last = fit;
                SetDeviations(fit, Span.Rows(season));
                step($"forecasts without prices of {season}");
            }
        }
    }

    private CutoffFit FitOne(Cutoff cutoff, CancellationToken cancellationToken)
    {
        var results = Span.Rows(Span.FirstResults(cutoff), cutoff);
        var start = stageOnes.Where(entry => entry.Key <= cutoff.Season).OrderBy(entry => entry.Key).LastOrDefault().Value;
        var stageOne = StageOneFitter.Fit(data, table, results, start, alone.Threads, cancellationToken);
        var fundamental = new List<ModelMember>(stageOne.Members);
        foreach (var learner in FundamentalLearners)
        {
            if (learner.Fit(data, table, results, stageOne, alone, cancellationToken) is { } member)
            {
                fundamental.Add(member);
            }

            step($"{learner.Name}, {results.Length} matches before {Name(cutoff)}");
        }

        var task = Task(cutoff);
        var market = new List<ModelMember>();
        foreach (var learner in Learners)
        {
            if (learner.Fit(task, cancellationToken) is { } member)
            {
                market.Add(member);
            }

            step($"{learner.Name}, {task.Rows.Length} matches before {Name(cutoff)}");
        }

        return new CutoffFit(stageOne, fundamental, market);
    }

    private int[] Results(Season before) => Span.Rows(Span.FirstResults(Span.Before(before)), Span.Before(before));

    private static string Name(Cutoff cutoff) => cutoff.Season.ToString();

    private void SetDeviations(StageOneFit fit, int[] rows)
    {
        var plan = table.Plan;
        var columns = new double[plan.Width];
        Span<double> logits = stackalloc double[3];
        foreach (var row in rows.Where(data.Priced))
        {
            table.Read(row, columns);
            var opening = data.LogOpening(row);
            for (var member = 0; member < fit.Members.Count; member++)
            {
                fit.Members[member].Evaluate(columns, data.League(row), logits);
                var p = Domain.Odds.ProbabilityTriple.Softmax(logits[0], logits[1], logits[2]);
                foreach (var outcome in Enum.GetValues<Outcome>())
                {
                    var column = plan.IndexOf(ColumnPlan.DeviationName(fit.Members[member].Name, outcome));
                    table.SetDeviation(row, column, Math.Log(Math.Max(p[outcome], ForecastModel.LeastProbability)) - opening[(int)outcome]);
                }
            }
        }
    }
}
