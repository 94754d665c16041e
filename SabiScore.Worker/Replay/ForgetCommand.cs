using System.CommandLine;
using SabiScore.Data.Sources.Replay;
using SabiScore.Worker.Migrate;

namespace SabiScore.Worker.Replay;

/// <summary>Forgets what was computed, so that a replay can begin anew; run to its end while no service runs.</summary>
internal static class ForgetCommand
{
    public static Command Create()
    {
        var command = new Command("forget", "Deletes models, forecasts, bets, ledger, record and reconstructed prices. Matches and real prices stay.");
        command.SetAction((_, cancellationToken) => StoreCommand.RunAsync(async (services, token) =>
        {
            await services.GetRequiredService<ReplayStore>().ForgetAsync(token);
            Console.WriteLine("Forgotten: models, forecasts, bets, ledger, record, reconstructed prices. Matches and real prices stay.");
            return 0;
        }, cancellationToken));
        return command;
    }
}
