namespace SabiScore.Data.Sources.Demo;

/// <summary>Seeded draws. Each league season draws from its own stream, so that later seasons change nothing of earlier ones.</summary>
internal static class DemoRandom
{
    /// <summary>The stream of a seed and of what it is for.</summary>
    public static Random Of(int seed, params ReadOnlySpan<int> purpose)
    {
        var state = unchecked((uint)seed);
        foreach (var part in purpose)
        {
            // The finaliser of MurmurHash3 spreads neighbouring numbers.
            state = unchecked((state ^ (uint)part) * 0x85EBCA6B) + 0x9E3779B9;
            state = unchecked((state ^ (state >> 13)) * 0xC2B2AE35);
            state ^= state >> 16;
        }

        return new Random((int)(state & int.MaxValue));
    }

    /// <summary>A normal draw of mean 0.</summary>
    public static double Normal(this Random random, double deviation) =>
        deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>A Poisson draw; for rates well below 100.</summary>
    public static int Poisson(this Random random, double rate)
    {
        var (limit, product, count) = (Math.Exp(-rate), random.NextDouble(), 0);
        while (product > limit)
        {
            product *= random.NextDouble();
            count++;
        }

        return count;
    }

    /// <summary>How many of so many tries succeed.</summary>
    public static int Binomial(this Random random, int tries, double probability)
    {
        var count = 0;
        for (var i = 0; i < tries; i++)
        {
            count += random.NextDouble() < probability ? 1 : 0;
        }

        return count;
    }
}
