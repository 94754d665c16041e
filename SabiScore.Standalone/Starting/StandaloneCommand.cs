using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace SabiScore.Standalone.Starting;

/// <summary>The command line.</summary>
internal static class StandaloneCommand
{
    private static readonly Option<string?> Data = new("--data") { Description = "Folder of football-data.co.uk CSV files to import", HelpName = "DIR" };
    private static readonly Option<bool> Demo = new("--demo") { Description = "The Demo league, all simulated, instead of football-data.co.uk" };
    private static readonly Option<DateOnly?> AsOf = new("--as-of") { Description = "Stop football's clock at this day, such as 2025-03-01", HelpName = "DATE" };
    private static readonly Option<DateOnly?> Replay = new("--replay") { Description = "Play a past season again from this day, such as 2024-08-01, or go on with it", HelpName = "DATE" };
    private static readonly Option<double?> Speed = new("--speed") { Description = "With --replay: seconds of football per second at most, such as 3600", HelpName = "N" };
    private static readonly Option<bool> Anew = new("--anew") { Description = "First forget models, forecasts, bets and the record in the folder; matches and real prices stay" };
    private static readonly Option<string> Folder = new("--folder")
    {
        Description = "Where to keep the database",
        HelpName = "DIR",
        DefaultValueFactory = _ => ".sabiscore",
    };

    private static readonly Option<int> Port = new("--port") { Description = "Port of the Api; the other services take free ones", HelpName = "N", DefaultValueFactory = _ => 5080 };
    private static readonly Option<string?> Database = new("--database") { Description = "PostgreSQL connection string, instead of SQLite", HelpName = "CONNECTION" };
    private static readonly Option<double?> MinimumEdge = new("--min-edge") { Description = "Least edge of a value bet, such as 0.042", HelpName = "X" };
    private static readonly Option<int?> TrainerThreads = new("--trainer-threads") { Description = "Processor cores that a training may use", HelpName = "N" };
    private static readonly Option<string?> Programs = new("--programs") { Description = "Folder with the services' executables", HelpName = "DIR" };
    private static readonly Option<string[]> Settings = new("--set") { Description = "A further setting of the services, such as Bootstrap:HorizonDays=14; may be repeated", HelpName = "KEY=VALUE" };

    public static RootCommand Create(Func<StandaloneOptions, CancellationToken, Task<int>> run)
    {
        Port.Validators.Add(result => Check(result, Number(result) is null or (> 0 and < 65536), "--port is from 1 to 65535"));
        TrainerThreads.Validators.Add(result => Check(result, Number(result) is null or > 0, "--trainer-threads is at least 1"));
        Settings.Validators.Add(result => Check(result, result.Tokens.All(token => token.Value.IndexOf('=', StringComparison.Ordinal) > 0), "--set is KEY=VALUE"));
        var command = new RootCommand("SabiScore on this machine alone: cache, database, trainer, worker and Api.")
        {
            Data, Demo, AsOf, Replay, Speed, Anew, Folder, Port, Database, MinimumEdge, TrainerThreads, Programs, Settings,
        };
        command.Validators.Add(CheckReplay);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Demo) && result.GetValue(Data) is not null)
            {
                result.AddError("--demo and --data exclude each other");
            }
        });
        command.SetAction((result, cancellationToken) => run(Read(result), cancellationToken));
        return command;
    }

    private static StandaloneOptions Read(ParseResult result) => new()
    {
        Data = result.GetValue(Data),
        Demo = result.GetValue(Demo),
        AsOf = result.GetValue(AsOf),
        Replay = result.GetValue(Replay),
        Speed = result.GetValue(Speed),
        Anew = result.GetValue(Anew),
        Folder = result.GetValue(Folder)!,
        Port = result.GetValue(Port),
        Database = result.GetValue(Database),
        MinimumEdge = result.GetValue(MinimumEdge),
        TrainerThreads = result.GetValue(TrainerThreads),
        Programs = result.GetValue(Programs),
        Settings = (result.GetValue(Settings) ?? []).Select(pair => pair.Split('=', 2)).GroupBy(pair => pair[0]).ToDictionary(group => group.Key, group => group.Last()[1]),
    };

    private static void CheckReplay(CommandResult result)
    {
        var (replays, paced) = (result.GetResult(Replay) is not null, result.GetResult(Speed) is not null);
        Require(!replays || result.GetResult(Data) is not null, "--replay needs --data: the season that is to be played again");
        Require(!replays || result.GetResult(AsOf) is null, "--replay and --as-of are two ways to set football's clock: choose one");
        Require(!paced || replays, "--speed is the pace of a replay: give --replay DATE too");
        Require(result.GetResult(Speed)?.Tokens is not [var speed] || !double.TryParse(speed.Value, CultureInfo.InvariantCulture, out var pace) || pace > 0, "--speed is above 0");

        void Require(bool holds, string rule)
        {
            if (!holds)
            {
                result.AddError(rule);
            }
        }
    }

    /// <summary>What is no number at all is reported by the parser.</summary>
    private static int? Number(OptionResult result) => result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static void Check(OptionResult result, bool holds, string rule)
    {
        if (!holds)
        {
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{rule}: {string.Join(' ', result.Tokens.Select(token => token.Value))}"));
        }
    }
}
