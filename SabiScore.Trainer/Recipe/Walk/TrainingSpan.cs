using SabiScore.Domain.Football;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Trainer.Recipe.Walk;

/// <summary>
/// Where learning begins: results after the ratings have settled (three seasons, less where fewer than four would be left), prices where closing prices
/// begin. Everything is asked as of a cutoff, so that what comes later decides nothing.
/// </summary>
internal sealed class TrainingSpan
{
    private const int SettlingSeasons = 3;
    private const int SeasonsNeeded = 4;
    private const double LeastClosedShare = 0.1;

    private readonly Dictionary<Season, int> firstRows = [];
    private readonly TrainingData data;

    public TrainingSpan(TrainingData data)
    {
        this.data = data;
        for (var row = 0; row < data.Count; row++)
        {
            firstRows.TryAdd(data.Season(row), row);
        }

        Seasons = [.. firstRows.Keys.Order()];
    }

    public IReadOnlyList<Season> Seasons { get; }

    /// <summary>The cutoff before a season's first match.</summary>
    public Cutoff Before(Season season)
    {
        var next = Seasons.Where(other => other >= season).Select(other => (Season?)other).FirstOrDefault();
        return new Cutoff(season, next is { } found ? firstRows[found] : data.Count);
    }

    /// <summary>The cutoff before a date; null: after everything.</summary>
    public Cutoff Before(DateOnly? date)
    {
        var rows = 0;
        while (rows < data.Count && (date is null || data.Date(rows) < date))
        {
            rows++;
        }

        // After the last match of a season the next one is meant.
        var season = date is { } day ? Season.Of(day) : rows > 0 ? new Season(data.Season(rows - 1).StartYear + 1) : default;
        return new Cutoff(season, rows);
    }

    /// <summary>First season whose results are learned from.</summary>
    public Season FirstResults(Cutoff cutoff)
    {
        var first = Seasons.Count == 0 ? cutoff.Season : Seasons[0];
        var length = Math.Max(0, cutoff.Season.StartYear - first.StartYear);
        return new Season(first.StartYear + Math.Clamp(length - SeasonsNeeded, 0, SettlingSeasons));
    }

    /// <summary>First season that market-anchored members learn from: the first with closing prices, else the second of results.</summary>
    public Season FirstMarket(Cutoff cutoff)
    {
        foreach (var season in Seasons.Where(season => season < cutoff.Season))
        {
            var (from, to) = (firstRows[season], Math.Min(Before(new Season(season.StartYear + 1)).Rows, cutoff.Rows));
            var closed = Enumerable.Range(from, to - from).Count(data.Closed);
            if (closed > LeastClosedShare * (to - from))
            {
                return season;
            }
        }

        return FirstResults(cutoff);
    }

    /// <summary>Rows of seasons from one on, before a cutoff.</summary>
    public int[] Rows(Season from, Cutoff cutoff)
    {
        var first = Math.Min(Before(from).Rows, cutoff.Rows);
        return [.. Enumerable.Range(first, cutoff.Rows - first)];
    }

    /// <summary>Rows of one season.</summary>
    public int[] Rows(Season season) => Rows(season, Before(new Season(season.StartYear + 1)));
}
