using BenchmarkDotNet.Attributes;
using SabiScore.Domain.Odds;

namespace SabiScore.Benchmarks.Micro;

/// <summary>Fair probabilities of a thousand price lists, beside the reference's sixty bisections.</summary>
[MemoryDiagnoser]
public class MarginRemovalBenchmarks
{
    private const int Lists = 1000;
    private PriceTriple[] prices = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(3);
        prices = [.. Enumerable.Range(0, Lists).Select(_ =>
        {
            var fair = ProbabilityTriple.Softmax(2 * random.NextDouble(), 0.3, 2 * random.NextDouble());
            var sum = 1.02 + (0.08 * random.NextDouble());
            return PriceTriple.TryCreate(1 / (fair.Home * sum), 1 / (fair.Draw * sum), 1 / (fair.Away * sum))!.Value;
        })];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Lists)]
    public double Bisection() => prices.Sum(Bisect);

    [Benchmark(OperationsPerInvoke = Lists)]
    public double Power() => prices.Sum(list => MarginRemoval.Power(list).Home);

    [Benchmark(OperationsPerInvoke = Lists)]
    public double Shin() => prices.Sum(list => MarginRemoval.Shin(list).Home);

    [Benchmark(OperationsPerInvoke = Lists)]
    public double Multiplicative() => prices.Sum(list => MarginRemoval.Multiplicative(list).Home);

    private static double Bisect(PriceTriple list)
    {
        double low = 0.2, high = 5;
        for (var i = 0; i < 60; i++)
        {
            var k = (low + high) / 2;
            var sum = Math.Pow(1 / list.Home, k) + Math.Pow(1 / list.Draw, k) + Math.Pow(1 / list.Away, k);
            (low, high) = sum > 1 ? (k, high) : (low, k);
        }

        return Math.Pow(1 / list.Home, low);
    }
}
