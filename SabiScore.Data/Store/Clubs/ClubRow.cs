using SabiScore.Domain.Football;

namespace SabiScore.Data.Store.Clubs;

/// <summary>A club under its canonical name.</summary>
public sealed class ClubRow
{
    /// <summary>Canonical identity, 1 or more.</summary>
    public int Id { get; set; }

    /// <summary>Country of its league, in English; names are unique within one.</summary>
    public required string Country { get; set; }

    /// <summary>Canonical name.</summary>
    public required string Name { get; set; }

    /// <summary>Whether the club exists.</summary>
    public DataKind Kind { get; set; }

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset AddedAt { get; set; }
}
