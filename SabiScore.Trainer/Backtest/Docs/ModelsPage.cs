using System.Globalization;
using System.Text;
using SabiScore.Trainer.Backtest.Findings;
using SabiScore.Trainer.Backtest.Rules;

namespace SabiScore.Trainer.Backtest.Docs;

/// <summary>The generated part of docs/models.md: figures of one run only.</summary>
internal static class ModelsPage
{
    // A t below this is told as no help; with so many members some pass by chance.
    private const double LeastT = 1.645;

    public static string Write(BacktestFindings findings)
    {
        var text = new StringBuilder();
        var seasons = string.Join(", ", findings.Seasons.Select(season => season.Season));
        var versions = string.Join(", ", findings.Run.Models.Select(model => $"{model.Season}: `{model.Trained.Model.Version}`"));
        var training = findings.Options.Training;
        text.Append(CultureInfo.InvariantCulture, $"Seasons {seasons}, {Cells.Whole(findings.Run.Matches.Count)} matches, each forecast by models of earlier matches only; refitted {findings.Options.Refit.ToString().ToLowerInvariant()}, seed {training.Seed}, {training.Threads} threads{(training.Quick ? ", linear members only" : string.Empty)}.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Models: {versions}.\n\nRepeat: `{Command(findings.Options)}`.\n");
        Heading(text, "What each league's model is", "Mean weight of each member in the blend; `price` is the opening price itself.");
        Table(text, ["league", .. findings.MarketMembers], findings.Leagues.Select(league => (IReadOnlyList<string>)[league.Name, .. findings.MarketMembers.Select(member => Cells.Weight(findings.Weight(league, member)))]));
        Heading(text, "Beside the market", "RPS, halved: lower is better. t is paired over matches: below −2 better than that market by more than chance, above +2 worse.");
        Table(text, Cells.LeagueHeader, findings.Published.Scores.Select(Cells.League));
        Heading(text, "The forecast without prices", "The same matches.");
        Table(text, Cells.LeagueHeader, findings.Fundamental.Scores.Select(Cells.League));
        Heading(text, "What did not help", "Change of the Brier score without a member, the other weights chosen anew on the same validation: above 0 the member helps.");
        Table(text, Cells.AblationHeader, findings.Ablation.Select(Cells.Ablation));
        var idle = findings.Ablation.Where(row => row.Validation.T < LeastT).Select(row => $"`{row.Without}`").ToList();
        text.Append(CultureInfo.InvariantCulture, $"\nNot shown to help on validation (t below {LeastT}): {(idle.Count > 0 ? string.Join(", ", idle) : "none")}.\n");
        Heading(text, "Betting rules", $"One bet a match at most, prices up to {findings.Options.GreatestPrice.ToString(CultureInfo.InvariantCulture)}, starting with {RuleBook.Start}. Averages and maxima are nobody's price: those rows cannot be bet.");
        Table(text, RuleTable.Header, findings.Rules.Select(RuleTable.Cells), words: 3);
        Claims.Write(text, findings);
        return text.ToString();
    }

    private static string Command(BacktestOptions options)
    {
        var command = new StringBuilder("./sabiscore backtest --data DIR");
        command.Append(options.ExpectedGoals is null ? string.Empty : " --expected-goals DIR");
        command.Append(CultureInfo.InvariantCulture, $" --test-season {string.Join(',', options.Seasons.Select(season => season.Code))}");
        command.Append(options.Refit == Refit.Monthly ? " --refit monthly" : string.Empty);
        command.Append(options.Training.Quick ? " --quick" : string.Empty);
        command.Append(options.Training.Members.Count > 0 ? $" --members {string.Join(',', options.Training.Members)}" : string.Empty);
        command.Append(CultureInfo.InvariantCulture, $" --min-edge {options.LeastEdge} --max-price {options.GreatestPrice} --seed {options.Training.Seed} --threads {options.Training.Threads}");
        return command.Append(" --write docs/models.md").ToString();
    }

    internal static void Heading(StringBuilder text, string heading, string explanation) =>
        text.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n{explanation}\n\n");

    internal static void Table(StringBuilder text, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows, int words = 1)
    {
        Row(header);
        Row([.. header.Select((_, i) => i < words ? "---" : "---:")]);
        foreach (var row in rows)
        {
            Row(row);
        }

        void Row(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
    }
}
