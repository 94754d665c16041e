using SabiScore.Domain.Football;

namespace SabiScore.Data.Store.Events;

/// <summary>Something that happened, or in a simulated match will have happened, at a minute. Visible once football's clock has passed it.</summary>
public sealed class MatchEventRow
{
    /// <summary>The match.</summary>
    public long FixtureId { get; set; }

    /// <summary>Place among the events of the match, from 1, in order of time.</summary>
    public short Place { get; set; }

    /// <summary>1 to 90.</summary>
    public short Minute { get; set; }

    /// <summary>Minute of the time added to the half; 0 within it.</summary>
    public short Stoppage { get; set; }

    /// <summary>What happened.</summary>
    public MatchEventKind Event { get; set; }

    /// <summary>Whose.</summary>
    public Side Side { get; set; }

    /// <summary>For people: the player.</summary>
    public string? Detail { get; set; }

    /// <summary>Whether it really happened.</summary>
    public DataKind Kind { get; set; }
}
