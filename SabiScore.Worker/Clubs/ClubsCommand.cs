using System.CommandLine;
using SabiScore.Data.Sources.Names;
using SabiScore.Data.Store.Migrating;
using SabiScore.Worker.Migrate;

namespace SabiScore.Worker.Clubs;

/// <summary>What an operator does about clubs' names. Exit code 0 when it was done, 1 when it could not be.</summary>
internal static class ClubsCommand
{
    private static readonly Argument<string> Source = new("source") { Description = "The source that spells it so: football-data.org, the-odds-api.com, football-data.co.uk, manual." };
    private static readonly Argument<string> Name = new("name") { Description = "The spelling." };
    private static readonly Argument<string> Club = new("club") { Description = "The club's canonical name: that of football-data.co.uk." };
    private static readonly Argument<string> CountryName = new("country") { Description = "Country of its league, in English." };
    private static readonly Option<string?> Country = new("--country") { Description = "Needed where the name is not waiting, or clubs of two countries are called so." };

    public static Command Create()
    {
        var unresolved = new Command("unresolved", "Lists the names that no club was found for, those that cost most rows first.");
        unresolved.SetAction((_, cancellationToken) => StoreCommand.RunAsync(ListAsync, cancellationToken));
        var alias = new Command("alias", "Says which club a source means by a name. Its rows go in when the source is next asked or imported.") { Source, Name, Club, Country };
        alias.SetAction((arguments, cancellationToken) => Do(
            (desk, token) => desk.AliasAsync(arguments.GetRequiredValue(Source), arguments.GetRequiredValue(Name), arguments.GetRequiredValue(Club), arguments.GetValue(Country), token), cancellationToken));
        var add = new Command("add", "Adds a club that no match has been stored of, by the name that football-data.co.uk will use.") { CountryName, Club };
        add.SetAction((arguments, cancellationToken) => Do(
            (desk, token) => desk.AddAsync(arguments.GetRequiredValue(CountryName), arguments.GetRequiredValue(Club), token), cancellationToken));
        return new Command("clubs", "Clubs and their names at sources.") { unresolved, alias, add };
    }

    private static Task<int> Do(Func<ClubDesk, CancellationToken, Task<DeskAnswer>> wish, CancellationToken cancellationToken) =>
        StoreCommand.RunAsync(async (services, token) =>
        {
            await services.GetRequiredService<StoreMigrator>().MigrateAsync(token);
            var answer = await wish(services.GetRequiredService<ClubDesk>(), token);
            await (answer.IsDone ? Console.Out : Console.Error).WriteLineAsync(answer.IsDone ? answer.Message : $"Failed: {answer.Message}");
            return answer.IsDone ? 0 : 1;
        }, cancellationToken);

    private static async Task<int> ListAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<StoreMigrator>().MigrateAsync(cancellationToken);
        var names = await services.GetRequiredService<ClubDesk>().UnresolvedAsync(cancellationToken);
        foreach (var name in names)
        {
            Console.WriteLine($"{name.Source}: '{name.Name}' ({name.Country}, {name.LeagueCode}), {name.Matches} rows, last seen {name.LastSeenAt:yyyy-MM-dd}. {name.Reason}");
        }

        Console.WriteLine(names.Count == 0 ? "Every name is known." : $"{names.Count} names wait. Answer with: clubs alias SOURCE NAME CLUB");
        return 0;
    }
}
