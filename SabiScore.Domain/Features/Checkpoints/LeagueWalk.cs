using SabiScore.Domain.Features.State;
using SabiScore.Domain.Football;
using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.Features.Checkpoints;

/// <summary>Walks what is remembered of a league.</summary>
internal static class LeagueWalk
{
    public static void Walk(StateCodec codec, LeagueState league)
    {
        (league.Settled, league.LastDay, league.FirstSeason) = (codec.Walk(league.Settled), codec.Walk(league.LastDay), codec.Walk(league.FirstSeason));
        (league.HomeMean, league.DrawMean, league.GoalMean) = (codec.Walk(league.HomeMean), codec.Walk(league.DrawMean), codec.Walk(league.GoalMean));
        (league.MarketHomeSlow, league.MarketHomeFast) = (codec.Walk(league.MarketHomeSlow), codec.Walk(league.MarketHomeFast));
        codec.Walk(league.Clubs, id => ClubWalk.Walk(codec, id), club => ClubWalk.Walk(codec, club));
        codec.Walk(league.Meetings, pair => Walk(codec, pair), meeting => new Meeting(codec.Walk(meeting.Mean), codec.Walk(meeting.Count)));
        codec.Walk(league.HeadToHeads, pair => Walk(codec, pair), meetings => ClubWalk.Walk(codec, meetings ?? new PastMatches(LeagueState.MeetingsKept)));
        codec.Walk(league.Shots, season => codec.Walk(season), totals => Walk(codec, totals));
        Walk(codec, league.Table);
        for (var i = 0; i < league.DixonColes.Models.Length; i++)
        {
            Walk(codec, league.DixonColes.Models[i]);
        }
    }

    private static (ClubId, ClubId) Walk(StateCodec codec, (ClubId First, ClubId Second) pair) =>
        (ClubWalk.Walk(codec, pair.First), ClubWalk.Walk(codec, pair.Second));

    private static ShotTotals Walk(StateCodec codec, ShotTotals totals) => new()
    {
        OnTargetSides = codec.Walk(totals.OnTargetSides),
        OnTargetGoals = codec.Walk(totals.OnTargetGoals),
        OnTarget = codec.Walk(totals.OnTarget),
        ShotSides = codec.Walk(totals.ShotSides),
        ShotGoals = codec.Walk(totals.ShotGoals),
        Shots = codec.Walk(totals.Shots),
    };

    private static void Walk(StateCodec codec, SeasonTable table)
    {
        table.Restore(new Season(codec.Walk(table.Season.StartYear)), codec.Walk(table.FirstDay));
        codec.Walk(table.Rows, id => ClubWalk.Walk(codec, id), known =>
        {
            var row = known ?? new SeasonRow(default);
            return new SeasonRow(ClubWalk.Walk(codec, row.Club))
            {
                Played = codec.Walk(row.Played),
                Points = codec.Walk(row.Points),
                Goals = codec.Walk(row.Goals),
                Against = codec.Walk(row.Against),
                HomePlayed = codec.Walk(row.HomePlayed),
                HomePoints = codec.Walk(row.HomePoints),
            };
        });
        table.Rank();
    }

    private static void Walk(StateCodec codec, DixonColes model)
    {
        var (clubs, seen, day) = (codec.Walk(model.Clubs), codec.Walk(model.Seen), codec.Walk(model.Day));
        var capacity = codec.Walk(model.Sums.Capacity);
        var (priors, sums) = (Resized(model.Priors, capacity), model.Sums.Grow(model.Clubs, capacity));
        foreach (var values in (ReadOnlySpan<double[]>)[priors, sums.Weight, sums.Scored, sums.Conceded, sums.Matches])
        {
            codec.Walk(values.AsSpan());
        }

        (sums.HomeGoals, sums.AwayGoals) = (codec.Walk(sums.HomeGoals), codec.Walk(sums.AwayGoals));
        var fitted = codec.Walk(model.Fit.Attacks.Length);
        var (attack, defence) = (Resized(model.Fit.Attacks, fitted), Resized(model.Fit.Defences, fitted));
        codec.Walk(attack.AsSpan());
        codec.Walk(defence.AsSpan());
        var fit = new DixonColesFit(attack, defence, codec.Walk(model.Fit.Mean), codec.Walk(model.Fit.HomeAdvantage), codec.Walk(model.Fit.IsFitted));
        model.Restore(clubs, seen, day, priors, sums, fit);
    }

    private static double[] Resized(ReadOnlySpan<double> values, int length)
    {
        var resized = new double[length];
        values[..Math.Min(values.Length, length)].CopyTo(resized);
        return resized;
    }
}
