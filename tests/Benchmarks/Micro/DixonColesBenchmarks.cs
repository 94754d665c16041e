using BenchmarkDotNet.Attributes;
using SabiScore.Domain.Ratings;

namespace SabiScore.Benchmarks.Micro;

/// <summary>One match date's fit of one league: the first one from scratch, and the warm one that every later date takes.</summary>
[MemoryDiagnoser]
public class DixonColesBenchmarks
{
    private const int Clubs = 20;
    private const int Day = 3000;
    private readonly DixonColes cold = new(270);
    private readonly DixonColes warm = new(270);

    [GlobalSetup]
    public void Setup()
    {
        foreach (var model in new[] { cold, warm })
        {
            var random = new Random(11);
            for (var club = 0; club < Clubs; club++)
            {
                model.AddClub();
            }

            model.Advance(Day, model.FitAt(Day));
            for (var match = 0; match < 4 * Clubs * (Clubs - 1); match++)
            {
                var home = random.Next(Clubs);
                model.Add(home, (home + 1 + random.Next(Clubs - 1)) % Clubs, random.Next(4), random.Next(3));
            }
        }

        warm.Advance(Day + 3, warm.FitAt(Day + 3));
    }

    [Benchmark(Baseline = true)]
    public DixonColesFit FirstFit() => cold.FitAt(Day + 7);

    [Benchmark]
    public DixonColesFit WarmFit() => warm.FitAt(Day + 7);
}
