using System.CommandLine;
using SabiScore.Worker.Clubs;
using SabiScore.Worker.Import;
using SabiScore.Worker.Migrate;
using SabiScore.Worker.Odds;
using SabiScore.Worker.Replay;
using SabiScore.Worker.Standings;

namespace SabiScore.Worker;

/// <summary>The commands of this executable. Whatever else stands on the command line is configuration of the service.</summary>
internal static class CommandLine
{
    private static readonly string[] Questions = ["--help", "-h", "-?", "--version"];

    /// <summary>Whether the arguments ask for a command (or for help) rather than for the service.</summary>
    public static bool Wants(string[] arguments) =>
        arguments is [var first, ..] && (!first.StartsWith('-') || Questions.Contains(first, StringComparer.Ordinal));

    public static Task<int> RunAsync(string[] arguments) => Root().Parse(arguments).InvokeAsync();

    private static RootCommand Root() => new("Does what happens by itself in SabiScore. Without a command it runs as a service.")
    {
        MigrateCommand.Create(),
        ImportCommand.Create(),
        ForgetCommand.Create(),
        ClubsCommand.Create(),
        PricesCommand.Create(),
        StandingsCommand.Create(),
    };
}
