using System.CommandLine;
using SabiScore.Data.Intake;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Sources.Health;
using SabiScore.Data.Sources.ManualPrices;
using SabiScore.Data.Store.Migrating;
using SabiScore.Worker.Migrate;

namespace SabiScore.Worker.Odds;

/// <summary>Takes an operator's prices in. Exit code 0 when the file could be read, bad lines told; 1 when none of its lines could be used.</summary>
internal static class PricesCommand
{
    private static readonly Argument<string> Path = new("file") { Description = "CSV: league,date,home,away,bookmaker,captured_at,home_price,draw_price,away_price; see docs/sources.md." };

    public static Command Create()
    {
        var import = new Command("import", "Adds the prices of a file. Running it again changes nothing.") { Path };
        import.SetAction((arguments, cancellationToken) => StoreCommand.RunAsync((services, token) => ImportAsync(services, arguments.GetRequiredValue(Path), token), cancellationToken));
        return new Command("prices", "Bookmakers' prices.") { import };
    }

    private static async Task<int> ImportAsync(IServiceProvider services, string path, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<StoreMigrator>().MigrateAsync(cancellationToken);
        var answer = ManualPricesFile.Read(path, services.GetRequiredService<TimeProvider>());
        var report = await services.GetRequiredService<PriceIntake>().TakeAsync(answer, cancellationToken);
        await services.GetRequiredService<SourceHealthBook>().RecordAsync(
            ManualPricesFile.Source, answer.Part, answer.Outcome, report.Added + report.Unchanged, report.Problems.Count, answer.Reason, cancellationToken);
        foreach (var problem in report.Problems)
        {
            Console.WriteLine(problem);
        }

        Console.WriteLine($"{answer.Rows.Count} prices read: {report.Added} new, {report.Unchanged} known, {report.Problems.Count} problems.");
        return answer.Outcome == FetchOutcome.Failed || report.Added + report.Unchanged == 0 ? 1 : 0;
    }
}
