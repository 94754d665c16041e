using SabiScore.Domain.Football;

namespace SabiScore.Domain.Features.State;

/// <summary>Clubs of the leagues that share ratings.</summary>
internal sealed class PoolState(string name)
{
    public string Name { get; } = name;

    public Dictionary<ClubId, ClubState> Clubs { get; } = [];

    /// <summary>By the name that the source gives.</summary>
    public Dictionary<string, RefereeRecord> Referees { get; } = new(StringComparer.Ordinal);

    public ClubState? Club(ClubId id) => Clubs.GetValueOrDefault(id);

    public ClubState GetOrAdd(ClubId id)
    {
        if (!Clubs.TryGetValue(id, out var club))
        {
            club = new ClubState();
            Clubs.Add(id, club);
        }

        return club;
    }
}
