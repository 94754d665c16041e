using SabiScore.Domain.Features;
using SabiScore.Domain.Football;

namespace SabiScore.Trainer.Features;

/// <summary>How many of a table's numbers are known, by feature, league and season.</summary>
internal sealed class FeatureCoverage
{
    private const string Tenths = ".123456789";
    private readonly int[] known;
    private readonly int[] matches;
    private readonly int first;
    private readonly int seasons;

    private FeatureCoverage(FeatureTable table)
    {
        first = table.Matches.Min(match => match.Fixture.Season.StartYear);
        seasons = table.Matches.Max(match => match.Fixture.Season.StartYear) - first + 1;
        matches = new int[League.All.Count * seasons];
        known = new int[matches.Length * FeatureCatalog.Count];
        for (var row = 0; row < table.Matches.Count; row++)
        {
            var fixture = table.Matches[row].Fixture;
            var cell = (fixture.League.Index * seasons) + fixture.Season.StartYear - first;
            matches[cell]++;
            var values = table.Row(row);
            for (var feature = 0; feature < values.Length; feature++)
            {
                known[(cell * FeatureCatalog.Count) + feature] += double.IsNaN(values[feature]) ? 0 : 1;
            }
        }
    }

    public static FeatureCoverage Of(FeatureTable table) => new(table);

    /// <summary>Share of a league's matches of which a feature is known; NaN where there is no match.</summary>
    public double Share(int feature, League league)
    {
        double sum = 0, count = 0;
        for (var season = 0; season < seasons; season++)
        {
            var cell = (league.Index * seasons) + season;
            sum += known[(cell * FeatureCatalog.Count) + feature];
            count += matches[cell];
        }

        return sum / count;
    }

    /// <summary>One line a feature: for each league one character a season, then what is filled of the league views.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine($"Share of matches of which a feature is known, one character a season from {new Season(first)} to {new Season(first + seasons - 1)}:");
        output.WriteLine("# all (99.5 % at least), 1 to 9 tenths, . less than a tenth, - none, blank no match.");
        output.WriteLine();
        output.WriteLine($"{"",-36} {string.Join(' ', League.All.Select(league => league.Code.PadRight(seasons)))}");
        for (var feature = 0; feature < FeatureCatalog.Count; feature++)
        {
            var cells = League.All.Select(league => string.Concat(Enumerable.Range(0, seasons).Select(season => Sign(feature, league, season))));
            output.WriteLine($"{FeatureCatalog.All[feature].Name,-36} {string.Join(' ', cells)}");
        }

        output.WriteLine();
        var somewhere = Enumerable.Range(0, FeatureCatalog.Count).Where(feature => known.Where((_, cell) => cell % FeatureCatalog.Count == feature).Any(count => count > 0)).ToList();
        output.WriteLine($"{somewhere.Count} of {FeatureCatalog.Count} features are known somewhere, {somewhere.Count(feature => FeatureCatalog.All[feature].LeagueCode is null)} of them for every league.");
        foreach (var view in LeagueView.All)
        {
            var filled = view.Groups.Sum(group => group.Features.Count(name => Share(FeatureCatalog.IndexOf(name), view.League) > 0));
            output.WriteLine($"{view.League.Name}: {filled} of {view.Count} are known.");
        }
    }

    private char Sign(int feature, League league, int season)
    {
        var cell = (league.Index * seasons) + season;
        if (matches[cell] == 0)
        {
            return ' ';
        }

        var share = known[(cell * FeatureCatalog.Count) + feature] / (double)matches[cell];
        return share >= 0.995 ? '#' : share == 0 ? '-' : Tenths[(int)(share * 10)];
    }
}
