namespace SabiScore.Trainer.Recipe.Linear;

/// <summary>Splits rows into a number of blocks that does not depend on the threads, so that sums come out the same on any machine.</summary>
internal static class RowBlocks
{
    private const int Least = 512;
    private const int Most = 16;

    public static int Count(int rows) => Math.Clamp(rows / Least, 1, Most);

    public static (int From, int To) Range(int rows, int block)
    {
        var count = Count(rows);
        return ((int)((long)rows * block / count), (int)((long)rows * (block + 1) / count));
    }

    public static void Run(int rows, int threads, Action<int> work)
    {
        var count = Count(rows);
        if (threads <= 1 || count == 1)
        {
            for (var block = 0; block < count; block++)
            {
                work(block);
            }

            return;
        }

        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, work);
    }
}
