using BenchmarkDotNet.Attributes;
using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Benchmarks.Micro;

/// <summary>Scoring a season's forecasts: the ranked probability score alone, and everything that a report tells.</summary>
[MemoryDiagnoser]
public class ScoringBenchmarks
{
    private const int Matches = 2532;
    private readonly (ProbabilityTriple Forecast, Outcome Outcome)[] forecasts = new (ProbabilityTriple, Outcome)[Matches];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(7);
        for (var i = 0; i < Matches; i++)
        {
            forecasts[i] = (ProbabilityTriple.Softmax(2 * random.NextDouble(), 0.3, 2 * random.NextDouble()), (Outcome)random.Next(3));
        }
    }

    [Benchmark(Baseline = true)]
    public double RankedProbabilityScoreAlone() => forecasts.Sum(match => RankedProbabilityScore.Of(match.Forecast, match.Outcome));

    [Benchmark]
    public ForecastScore AllScores()
    {
        var scorer = new ForecastScorer();
        foreach (var (forecast, outcome) in forecasts)
        {
            scorer.Add(forecast, outcome);
        }

        return scorer.Score;
    }
}
