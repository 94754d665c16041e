using System.CommandLine;
using SabiScore.Trainer.Backtest;
using SabiScore.Trainer.Features;
using SabiScore.Trainer.InPlay;
using SabiScore.Trainer.Registry;
using SabiScore.Trainer.Tuning;

namespace SabiScore.Trainer;

/// <summary>The commands of this executable. Whatever else stands on the command line is configuration of the service.</summary>
internal static class CommandLine
{
    private static readonly string[] Questions = ["--help", "-h", "-?", "--version"];

    /// <summary>Whether the arguments ask for a command (or for help) rather than for the service.</summary>
    public static bool Wants(string[] arguments) =>
        arguments is [var first, ..] && (!first.StartsWith('-') || Questions.Contains(first, StringComparer.Ordinal));

    public static Task<int> RunAsync(string[] arguments) => Root().Parse(arguments).InvokeAsync();

    private static RootCommand Root() => new("Trains SabiScore's models. Without a command it serves the other services.")
    {
        TrainCommand.Create(),
        TuneCommand.Create(),
        BacktestCommand.Create(),
        InPlayCommand.Create(),
        FeaturesCommand.Create(),
        ExportCommand.Create(),
    };
}
