using System.Globalization;
using SabiScore.Domain.Football;

namespace SabiScore.Trainer.Backtest;

/// <summary>Bets as scoring programs read them: league,date,home,away,selection,odds,stake.</summary>
internal static class BetCsv
{
    private const string Header = "league,date,home,away,selection,odds,stake";

    public static void Write(string path, IEnumerable<BacktestBet> bets)
    {
        using var file = CsvFile.Create(path, Header);
        foreach (var bet in bets)
        {
            file.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{CsvFile.Key(bet.Match)},{Letter(bet.Outcome)},{bet.Bet.Price.Value:R},{bet.Bet.Stake.Amount:0.00}"));
        }
    }

    private static char Letter(Outcome outcome) => outcome switch
    {
        Outcome.Home => 'H',
        Outcome.Draw => 'D',
        _ => 'A',
    };
}
