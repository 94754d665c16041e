using System.CommandLine;
using SabiScore.Data.Store.Migrating;

namespace SabiScore.Worker.Migrate;

/// <summary>Brings the database to this version's tables, then ends: the run-to-completion step before the services start.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Creates or upgrades the database of ConnectionStrings:sabiscore.");
        command.SetAction((_, cancellationToken) => StoreCommand.RunAsync(async (services, token) =>
        {
            var applied = await services.GetRequiredService<StoreMigrator>().MigrateAsync(token);
            Console.WriteLine(applied.Count == 0 ? "The database is up to date." : $"Migrated: {string.Join(", ", applied)}.");
            return 0;
        }, cancellationToken));
        return command;
    }
}
