using Microsoft.Extensions.Logging;

namespace SabiScore.Data.Store.Runs;

/// <summary>A line of the log that was written while a run was at work. Of a talkative run only the last lines are kept.</summary>
public sealed class JobRunLineRow
{
    /// <summary>The longest text that is kept.</summary>
    public const int LongestText = 4000;

    /// <summary>The run. Its lines go with it.</summary>
    public long RunId { get; set; }

    /// <summary>Place in the run's log, from 1; the first one that is left tells how many went before it.</summary>
    public int Number { get; set; }

    /// <summary>When it was written, UTC.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>How grave it is: Information and up.</summary>
    public LogLevel Level { get; set; }

    /// <summary>Who wrote it: the name of a class.</summary>
    public required string Category { get; set; }

    /// <summary>What it says, with its exception if there was one.</summary>
    public required string Text { get; set; }
}
