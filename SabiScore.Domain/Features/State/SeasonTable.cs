using SabiScore.Domain.Football;

namespace SabiScore.Domain.Features.State;

/// <summary>A league's table as of the last date added: points, then goal difference, then goals.</summary>
internal sealed class SeasonTable
{
    private SeasonRow[] ranked = [];

    public Season Season { get; private set; }

    public Dictionary<ClubId, SeasonRow> Rows { get; } = [];

    /// <summary>Day of the season's first match.</summary>
    public int FirstDay { get; private set; }

    public SeasonRow? Row(ClubId club, Season season) => season == Season ? Rows.GetValueOrDefault(club) : null;

    /// <summary>Points of the club at a place, 1 the leader; NaN where the table has no such place yet.</summary>
    public double PointsAt(int place, Season season) => season == Season && place >= 1 && place <= ranked.Length ? ranked[place - 1].Points : double.NaN;

    public void Enter(Season season, int day)
    {
        if (Season != season || Rows.Count == 0)
        {
            Rows.Clear();
            ranked = [];
            (Season, FirstDay) = (season, day);
        }
    }

    public void Restore(Season season, int firstDay) => (Season, FirstDay) = (season, firstDay);

    public void Add(ClubId club, bool atHome, int goals, int against)
    {
        if (!Rows.TryGetValue(club, out var row))
        {
            row = new SeasonRow(club);
            Rows.Add(club, row);
        }

        row.Add(atHome, goals, against);
    }

    /// <summary>Orders the clubs anew; equal ones by identity, so that the order is the same everywhere.</summary>
    public void Rank()
    {
        ranked = [.. Rows.Values];
        Array.Sort(ranked, static (left, right) =>
            left.Points != right.Points ? right.Points.CompareTo(left.Points)
            : left.Difference != right.Difference ? right.Difference.CompareTo(left.Difference)
            : left.Goals != right.Goals ? right.Goals.CompareTo(left.Goals)
            : left.Club.Value.CompareTo(right.Club.Value));
        for (var i = 0; i < ranked.Length; i++)
        {
            ranked[i].Position = i + 1;
        }
    }
}
