using SabiScore.Domain.Features.State;
using SabiScore.Domain.Football;

namespace SabiScore.Domain.Features.Views;

/// <summary>A club in the table as of the day; a season without a match yet has no places, so their distances are NaN.</summary>
internal readonly struct StandingView(LeagueState league, ClubId club, Season season)
{
    private readonly SeasonRow? row = league.Table.Row(club, season);
    private readonly LeagueRules rules = LeagueRules.Of(league.League, season);

    public double Position => row?.Position ?? double.NaN;

    public double Points => row?.Points ?? 0;

    public double GoalDifference => row?.Difference ?? 0;

    public double MatchesLeft => Math.Max(rules.Matches - (row?.Played ?? 0), 0);

    public double Stage => Math.Min((row?.Played ?? 0) / (double)rules.Matches, 1);

    public double ToTitle => To(1);

    public double ToEurope => To(rules.Europe);

    public double ToPlayoff => To(rules.Playoff);

    public double ToRelegation => To(rules.Relegation);

    /// <summary>Points a home match, NaN before the first.</summary>
    public double HomePoints => row is { HomePlayed: > 0 } ? row.HomePoints / (double)row.HomePlayed : double.NaN;

    /// <summary>Points an away match, NaN before the first.</summary>
    public double AwayPoints => row is { AwayPlayed: > 0 } ? row.AwayPoints / (double)row.AwayPlayed : double.NaN;

    private double To(int place) => Points - league.Table.PointsAt(place, season);
}
