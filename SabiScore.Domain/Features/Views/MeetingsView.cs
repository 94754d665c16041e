using SabiScore.Domain.Features.State;
using SabiScore.Domain.Football;

namespace SabiScore.Domain.Features.Views;

/// <summary>Up to six last meetings of the two clubs on either ground, from the home club's view; NaN where they never met.</summary>
internal readonly struct MeetingsView
{
    private const int GreatestDays = 2000;

    public MeetingsView(PastMatches? meetings, Fixture fixture)
    {
        (Points, Wins, Draws, GoalDifference) = (double.NaN, double.NaN, double.NaN, double.NaN);
        (Goals, BothScored, Days, Last) = (double.NaN, double.NaN, double.NaN, double.NaN);
        if (meetings is not { Count: > 0 })
        {
            return;
        }

        Count = meetings.Count;
        double points = 0, wins = 0, draws = 0, difference = 0, goals = 0, both = 0;
        var sign = fixture.Home.Value < fixture.Away.Value ? 1 : -1;
        foreach (var match in meetings.Latest)
        {
            var own = sign * match.Difference;
            points += own > 0 ? 3 : own == 0 ? 1 : 0;
            wins += own > 0 ? 1 : 0;
            draws += own == 0 ? 1 : 0;
            difference += own;
            goals += match.For + match.Against;
            both += match.For > 0 && match.Against > 0 ? 1 : 0;
        }

        (Points, Wins, Draws) = (points / Count, wins / Count, draws / Count);
        (GoalDifference, Goals, BothScored) = (difference / Count, goals / Count, both / Count);
        Days = Math.Min(fixture.Date.DayNumber - meetings.Latest[0].Day, GreatestDays);
        Last = sign * Math.Sign(meetings.Latest[0].Difference);
    }

    public double Count { get; }

    public double Points { get; }

    public double Wins { get; }

    public double Draws { get; }

    public double GoalDifference { get; }

    public double Goals { get; }

    public double BothScored { get; }

    /// <summary>Days since the last one.</summary>
    public double Days { get; }

    /// <summary>1 where the home club won the last one, −1 where it lost.</summary>
    public double Last { get; }
}
