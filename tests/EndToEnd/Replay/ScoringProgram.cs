using System.Globalization;
using SabiScore.EndToEnd.Running;
using SabiScore.Tests.Shared;

namespace SabiScore.EndToEnd.Replay;

/// <summary>The independent scoring program, asked what each single bet came to.</summary>
internal static class ScoringProgram
{
    /// <summary>Its own functions on one bet after the other; the matches are read once. Prices may have been taken when the market closed: the highest of both times was on offer.</summary>
    private const string EachAlone = """
        import sys, io, os, contextlib
        sys.path.insert(0, sys.argv[1])
        import score
        known = score.matches(sys.argv[2])
        score.matches = lambda folder: known
        for row in known.values():
            for pick in score.OUTCOMES:
                row['Max' + pick] = str(max(score.number(row.get(column + pick)) or 0 for column in ('Max', 'MaxC')))
        lines = open(sys.argv[3]).read().splitlines()
        for line in lines[1:]:
            with open(sys.argv[3] + '.one', 'w') as file:
                file.write(lines[0] + '\n' + line + '\n')
            said = io.StringIO()
            with contextlib.redirect_stdout(said):
                score.bets(sys.argv[2], sys.argv[3] + '.one')
            print(said.getvalue().splitlines()[-1].split()[3])
        """;

    /// <summary>The profit of each bet in naira, two decimals; null where this machine has no such program.</summary>
    public static async Task<List<decimal>?> ProfitsAsync(IReadOnlyCollection<StoredBet> bets, SeasonFolder seasons, CancellationToken cancellationToken)
    {
        var tools = Path.Combine(RealData.Repository, "..", "shared", "tools");
        if (!File.Exists(Path.Combine(tools, "score.py")) || !File.Exists("/usr/bin/python3"))
        {
            Console.WriteLine("No scoring program here: the bets are settled from their rows only.");
            return null;
        }

        var file = Path.Combine(seasons.Path, "bets.txt");
        await File.WriteAllLinesAsync(file, ["league,date,home,away,selection,odds,stake", .. bets.Select(Line)], cancellationToken);
        var said = await ChildProcess.RunAsync("/usr/bin/python3", ["-c", EachAlone, tools, seasons.Path, file], cancellationToken);
        return [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => decimal.Parse(line, CultureInfo.InvariantCulture))];
    }

    private static string Line(StoredBet bet) =>
        string.Create(CultureInfo.InvariantCulture, $"{bet.League},{bet.Date:O},{bet.Home},{bet.Away},{bet.Letter},{bet.Price},{bet.Stake / 100m}");
}
