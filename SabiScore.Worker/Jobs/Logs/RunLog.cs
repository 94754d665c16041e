using SabiScore.Data.Store.Runs;

namespace SabiScore.Worker.Jobs.Logs;

/// <summary>What is logged while a run is at work: its last lines, within bounds, however much is said. Any thread may write.</summary>
internal sealed class RunLog(TimeProvider time)
{
    /// <summary>At most so many lines of a run are kept, the last ones.</summary>
    public const int MostLines = 500;

    /// <summary>At most so many characters of a run are kept.</summary>
    public const int MostCharacters = 64 * 1024;

    private const int LongestCategory = 200;

    private static readonly AsyncLocal<RunLog?> Flow = new();

    private readonly Lock gate = new();
    private readonly Queue<RunLine> kept = [];
    private int characters, last, stored, firstStored;
    private bool closed;

    /// <summary>The log of the run that this flow works for; none outside of runs.</summary>
    public static RunLog? Current
    {
        get => Flow.Value;
        set => Flow.Value = value;
    }

    public void Add(LogLevel level, string category, string text)
    {
        var cut = text.Length <= JobRunLineRow.LongestText ? text : string.Concat(text.AsSpan(0, JobRunLineRow.LongestText - 1), "…");
        lock (gate)
        {
            if (closed)
            {
                return;
            }

            kept.Enqueue(new RunLine(++last, time.GetUtcNow(), level, category.Length <= LongestCategory ? category : category[..LongestCategory], cut));
            characters += cut.Length;
            while (kept.Count > MostLines || characters > MostCharacters)
            {
                characters -= kept.Dequeue().Text.Length;
            }
        }
    }

    /// <summary>What is not stored yet; nothing where all is.</summary>
    public RunLineBatch? Take()
    {
        lock (gate)
        {
            var lines = kept.Where(line => line.Number > stored).ToList();
            return lines.Count == 0 ? null : new RunLineBatch(kept.Peek().Number, lines, firstStored > 0 && firstStored < kept.Peek().Number);
        }
    }

    /// <summary>Says that a batch is stored.</summary>
    public void Stored(RunLineBatch batch)
    {
        lock (gate)
        {
            stored = batch.Lines[^1].Number;
            firstStored = firstStored == 0 || batch.DropsStored ? batch.FirstKept : firstStored;
        }
    }

    /// <summary>Nothing more belongs to this run: what it has left behind may write on.</summary>
    public void Close()
    {
        lock (gate)
        {
            closed = true;
        }
    }
}
