using System.Globalization;
using SabiScore.Domain.Odds;

namespace SabiScore.Trainer.Backtest;

/// <summary>Forecasts as scoring programs read them: league,date,home,away,p_home,p_draw,p_away.</summary>
internal static class ForecastCsv
{
    private const string Header = "league,date,home,away,p_home,p_draw,p_away";

    public static void Write(string path, IEnumerable<BacktestMatch> matches, Func<BacktestMatch, ProbabilityTriple> forecast)
    {
        using var file = CsvFile.Create(path, Header);
        foreach (var match in matches)
        {
            var p = forecast(match);
            file.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{CsvFile.Key(match)},{p.Home:F9},{p.Draw:F9},{p.Away:F9}"));
        }
    }
}
