using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Forecasts;
using SabiScore.Domain.Evaluation;

namespace SabiScore.Data.Shadow;

/// <summary>Reads what shadow forecasts came to.</summary>
public sealed class ShadowRecords(IDbContextFactory<SabiScoreDbContext> contexts)
{
    /// <summary>
    /// The settled record of a model together with that of earlier models of its recipe: by kind of data, of all leagues and of each. Of several forecasts
    /// of a match the last one counts.
    /// </summary>
    /// <param name="version">The model.</param>
    /// <param name="recipeId">Its recipe; null counts the model alone.</param>
    /// <param name="asChampion">Forecasts made as champion, else those made beside another.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<ShadowRecord>> OfAsync(string version, string? recipeId, bool asChampion, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var settled = await context.ShadowForecasts
            .Where(row => row.SettledAt != null && (row.ModelVersion == version || (recipeId != null && row.RecipeId == recipeId)))
            .Where(row => (row.ModelVersion == row.ChampionVersion) == asChampion)
            .Join(context.Fixtures, row => row.FixtureId, fixture => fixture.Id, (row, fixture) => new Settled(row, fixture.LeagueCode, fixture.Date))
            .ToListAsync(cancellationToken);
        var last = settled.GroupBy(match => (match.Row.FixtureId, match.Row.Kind))
            .Select(match => match.OrderBy(other => other.Row.AsOf).ThenBy(other => other.Row.Id).Last())
            .OrderBy(match => match.Date).ThenBy(match => match.Row.FixtureId)
            .ToList();
        return
        [
            .. last.GroupBy(match => match.Row.Kind).OrderBy(kind => kind.Key).SelectMany(kind => kind.GroupBy(match => match.LeagueCode)
                .OrderBy(league => league.Key, StringComparer.Ordinal).Select(league => Count([.. league], league.Key)).Prepend(Count([.. kind], null))),
        ];
    }

    private static ShadowRecord Count(List<Settled> matches, string? league)
    {
        var rows = matches.ConvertAll(match => match.Row);
        var priced = rows.FindAll(row => row.MarketBrier is not null);
        return new ShadowRecord
        {
            Kind = rows[0].Kind,
            LeagueCode = league,
            From = matches[0].Date,
            To = matches[^1].Date,
            Matches = rows.Count,
            Model = Model(rows),
            Champion = new ShadowScore(rows.Average(row => row.ChampionBrier!.Value), rows.Average(row => row.ChampionRps!.Value), rows.Average(row => row.ChampionLogLoss!.Value)),
            MarketMatches = priced.Count,
            Market = priced.Count == 0 ? null : new ShadowScore(priced.Average(row => row.MarketBrier!.Value), priced.Average(row => row.MarketRps!.Value), priced.Average(row => row.MarketLogLoss!.Value)),
            ModelBesideMarket = priced.Count == 0 ? null : Model(priced),
            Brier = Compare(rows, row => row.Brier!.Value, row => row.ChampionBrier!.Value),
            Rps = Compare(rows, row => row.Rps!.Value, row => row.ChampionRps!.Value),
            LogLoss = Compare(rows, row => row.LogLoss!.Value, row => row.ChampionLogLoss!.Value),
        };
    }

    private static ShadowScore Model(List<ShadowForecastRow> rows) =>
        new(rows.Average(row => row.Brier!.Value), rows.Average(row => row.Rps!.Value), rows.Average(row => row.LogLoss!.Value));

    private static PairedComparison Compare(List<ShadowForecastRow> rows, Func<ShadowForecastRow, double> ours, Func<ShadowForecastRow, double> theirs) =>
        PairedComparison.Of([.. rows.Select(ours)], [.. rows.Select(theirs)]);

    private sealed record Settled(ShadowForecastRow Row, string LeagueCode, DateOnly Date);
}
