using System.Globalization;
using System.Text.Json;
using SabiScore.EndToEnd.Running;
using SabiScore.Tests.Shared;

namespace SabiScore.EndToEnd.Story;

/// <summary>Value bets as the Api gives them, held against the files that the prices came from.</summary>
internal static class BetSlip
{
    /// <summary>Checks each bet against its row: a named bookmaker offered that price before kick-off, and the edge is what it says.</summary>
    public static void Check(IEnumerable<JsonElement> bets, SeasonFolder seasons)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var bet in bets)
        {
            var match = Match(bet);
            var row = seasons.Row(match.League, match.Date, match.Home, match.Away);
            var letter = Letter(bet);
            var price = bet.GetProperty("price").GetDouble();
            var bookmaker = bet.GetProperty("bookmaker").GetString()!;

            Assert.True(seen.Add($"{match} {letter}"), $"two bets on {match} {letter}");
            Assert.DoesNotContain(bookmaker, (string[])["Avg", "Max", "BFE"]);
            Assert.Equal(double.Parse(row[bookmaker + letter], CultureInfo.InvariantCulture), price);
            Assert.True(price <= double.Parse(row["Max" + letter], CultureInfo.InvariantCulture));
            Assert.Equal((bet.GetProperty("probability").GetDouble() * price) - 1, bet.GetProperty("edge").GetDouble(), 1e-6);
            Assert.True(bet.GetProperty("edge").GetDouble() >= 0);
        }
    }

    /// <summary>Lets the independent scoring program read them, where this machine has it.</summary>
    public static async Task ScoreAsync(IEnumerable<JsonElement> bets, SeasonFolder seasons, CancellationToken cancellationToken)
    {
        var program = Path.Combine(RealData.Repository, "..", "shared", "tools", "score.py");
        if (!File.Exists(program) || !File.Exists("/usr/bin/python3"))
        {
            Console.WriteLine("No scoring program here: the bets are checked against their rows only.");
            return;
        }

        var file = Path.Combine(seasons.Path, "bets.txt");
        await File.WriteAllLinesAsync(file, ["league,date,home,away,selection,odds,stake", .. bets.Select(Line)], cancellationToken);
        var table = await ChildProcess.RunAsync("/usr/bin/python3", [program, "bets", seasons.Path, file], cancellationToken);
        Assert.Contains("ROI", table, StringComparison.OrdinalIgnoreCase);
    }

    private static string Line(JsonElement bet)
    {
        var match = Match(bet);
        return string.Create(CultureInfo.InvariantCulture, $"{match.League},{match.Date:O},{match.Home},{match.Away},{Letter(bet)},{bet.GetProperty("price").GetDouble()},1");
    }

    private static (string League, DateOnly Date, string Home, string Away) Match(JsonElement bet)
    {
        var match = bet.GetProperty("match");
        return (
            match.GetProperty("league").GetString()!,
            DateOnly.Parse(match.GetProperty("date").GetString()!, CultureInfo.InvariantCulture),
            match.GetProperty("home").GetProperty("name").GetString()!,
            match.GetProperty("away").GetProperty("name").GetString()!);
    }

    private static char Letter(JsonElement bet) => bet.GetProperty("selection").GetString()![0];
}
