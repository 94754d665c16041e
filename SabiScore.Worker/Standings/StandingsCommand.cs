using System.CommandLine;
using System.Globalization;
using SabiScore.Data.Clock;
using SabiScore.Data.Standings;
using SabiScore.Data.Store.Migrating;
using SabiScore.Domain.Football;
using SabiScore.Worker.Migrate;

namespace SabiScore.Worker.Standings;

/// <summary>Leagues' tables, and points that leagues took. Exit code 0 when it was done, 1 when it could not be.</summary>
internal static class StandingsCommand
{
    private static readonly Argument<string> LeagueCode = new("league") { Description = "E0, E1, D1, SP1, I1, F1 or N1." };
    private static readonly Argument<string> SeasonCode = new("season") { Description = "Four digits: 2425 for 2024/25." };
    private static readonly Argument<string> Club = new("club") { Description = "Canonical name." };
    private static readonly Argument<int> Points = new("points") { Description = "Points taken; below 0 (after --) gives back; 0 undoes what stands for that day." };
    private static readonly Option<string> On = new("--on") { Description = "From which day on it counts: 2024-03-18.", Required = true };
    private static readonly Option<string> Reason = new("--reason") { Description = "Why, and who says so.", Required = true };

    public static Command Create()
    {
        var table = new Command("table", "Prints a table as we count it.") { LeagueCode, SeasonCode };
        table.SetAction((arguments, cancellationToken) => RunAsync(arguments, (services, league, season, token) => PrintAsync(services, league, season, token), cancellationToken));
        var deduct = new Command("deduct", "Enters points that a league took from a club.") { LeagueCode, SeasonCode, Club, Points, On, Reason };
        deduct.SetAction((arguments, cancellationToken) => RunAsync(arguments, (services, league, season, token) => DeductAsync(services, arguments, league, season, token), cancellationToken));
        var deductions = new Command("deductions", "Lists all deductions, those that come with the software too.");
        deductions.SetAction((_, cancellationToken) => StoreCommand.RunAsync(ListAsync, cancellationToken));
        return new Command("standings", "Leagues' tables and point deductions.") { table, deduct, deductions };
    }

    private static Task<int> RunAsync(ParseResult arguments, Func<IServiceProvider, League, Season, CancellationToken, Task<int>> work, CancellationToken cancellationToken) =>
        StoreCommand.RunAsync(async (services, token) =>
        {
            if (League.FromCode(arguments.GetRequiredValue(LeagueCode)) is not { } league || !Season.TryParse(arguments.GetRequiredValue(SeasonCode), out var season))
            {
                throw new InvalidOperationException("A league such as E0 and a season such as 2425 are needed.");
            }

            await services.GetRequiredService<StoreMigrator>().MigrateAsync(token);
            return await work(services, league, season, token);
        }, cancellationToken);

    private static async Task<int> PrintAsync(IServiceProvider services, League league, Season season, CancellationToken cancellationToken)
    {
        var now = await services.GetRequiredService<MatchClock>().NowAsync(cancellationToken);
        var table = await services.GetRequiredService<StandingsBook>().TableAsync(league, season, now, cancellationToken);
        foreach (var row in table.Rows)
        {
            Console.WriteLine($"{row.Position,2} {row.Name,-24} {row.Played,2} {row.Won,2} {row.Drawn,2} {row.Lost,2} {row.GoalsFor,3}:{row.GoalsAgainst,-3} {row.GoalDifference,4:+0;-0;0} {row.Points,3}{(row.Deducted != 0 ? $"  ({row.Deducted} taken)" : "")}");
        }

        return table.Rows.Count > 0 ? 0 : 1;
    }

    private static async Task<int> DeductAsync(IServiceProvider services, ParseResult arguments, League league, Season season, CancellationToken cancellationToken)
    {
        if (!DateOnly.TryParseExact(arguments.GetRequiredValue(On), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            throw new InvalidOperationException("--on is a date such as 2024-03-18.");
        }

        var answer = await services.GetRequiredService<PointDeductions>().EnterAsync(
            league, season, arguments.GetRequiredValue(Club), arguments.GetRequiredValue(Points), day, arguments.GetRequiredValue(Reason), cancellationToken);
        await (answer.IsDone ? Console.Out : Console.Error).WriteLineAsync(answer.IsDone ? answer.Message : $"Failed: {answer.Message}");
        return answer.IsDone ? 0 : 1;
    }

    private static async Task<int> ListAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<StoreMigrator>().MigrateAsync(cancellationToken);
        foreach (var one in await services.GetRequiredService<PointDeductions>().ReadAsync(cancellationToken))
        {
            Console.WriteLine($"{one.DecidedOn:yyyy-MM-dd} {one.League.Code} {one.Season} {one.Club}: {one.Points}. {one.Reason}{(one.IsBuiltIn ? "" : " (entered)")}");
        }

        return 0;
    }
}
