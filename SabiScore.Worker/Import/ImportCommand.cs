using System.CommandLine;
using SabiScore.Data.Import;
using SabiScore.Data.Sources;
using SabiScore.Data.Store.Migrating;
using SabiScore.Worker.Migrate;

namespace SabiScore.Worker.Import;

/// <summary>Imports match files into the store. Exit code 0 when every file was read, bad rows reported; 1 when nothing could be imported.</summary>
internal static class ImportCommand
{
    private static readonly Option<string> Data = new("--data") { Description = "Folder of match files of football-data.co.uk, or one that holds football-data/ and understat/.", Required = true };
    private static readonly Option<string?> Understat = new("--understat") { Description = "Folder of Understat's expected goals. Default: understat/ in or beside the data folder." };
    private static readonly Option<string?> ClubFacts = new("--club-facts") { Description = "CSV of facts about clubs, see docs/club-facts.md." };

    public static Command Create()
    {
        var command = new Command("import", "Brings match files into the database of ConnectionStrings:sabiscore. Running it again changes nothing.") { Data, Understat, ClubFacts };
        command.SetAction((arguments, cancellationToken) => StoreCommand.RunAsync((services, token) => ImportAsync(services, Request(arguments), token), cancellationToken));
        return command;
    }

    private static ImportRequest Request(ParseResult arguments)
    {
        var found = ImportRequest.For(arguments.GetRequiredValue(Data));
        return found with
        {
            UnderstatFolder = arguments.GetValue(Understat) ?? found.UnderstatFolder,
            ClubFactsFile = arguments.GetValue(ClubFacts),
        };
    }

    private static async Task<int> ImportAsync(IServiceProvider services, ImportRequest request, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<StoreMigrator>().MigrateAsync(cancellationToken);
        var report = await services.GetRequiredService<MatchImporter>().ImportAsync(request, new ConsoleProgress(), cancellationToken);
        foreach (var name in report.UnresolvedNames)
        {
            Console.WriteLine($"Unresolved name: {name.Name} ({name.Country}), {name.Matches} matches. {name.Reason}");
        }

        foreach (var problem in report.Problems.Where(problem => problem.Kind == ImportProblemKind.FileRefused))
        {
            Console.WriteLine($"Refused: {problem}");
        }

        Console.WriteLine(report);
        if (report.Matches + report.Upcoming == 0)
        {
            await Console.Error.WriteLineAsync($"Failed: no match in {request.MatchFolder}.");
            return 1;
        }

        return 0;
    }
}
