namespace SabiScore.Trainer.Search;

/// <summary>Random numbers of one trial, from the seed and the trial's number alone.</summary>
internal static class TrialRandom
{
    public static Random Of(int seed, int trial)
    {
        // SplitMix64 (Steele, Lea, Flood 2014): neighbouring seeds and trials have nothing in common.
        var mixed = ((ulong)(uint)seed << 32 | (uint)trial) + 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return new Random((int)(mixed ^ (mixed >> 31)));
    }
}
