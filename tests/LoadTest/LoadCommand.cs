using System.CommandLine;
using System.Globalization;

namespace SabiScore.LoadTest;

/// <summary>The command line.</summary>
internal static class LoadCommand
{
    private const int MostRequests = 1_000_000;
    private const int MostSeconds = 600;
    private const int MostConcurrency = 256;

    private static readonly Option<string> Url = new("--url") { Description = "Address of a running Api on this machine", DefaultValueFactory = _ => "http://localhost:5080" };
    private static readonly Option<int> Requests = new("--requests") { Description = "At most so many requests", DefaultValueFactory = _ => 5000 };
    private static readonly Option<int> Seconds = new("--seconds") { Description = "At most so many seconds", DefaultValueFactory = _ => 20 };
    private static readonly Option<int> Concurrency = new("--concurrency") { Description = "Requests under way at once", DefaultValueFactory = _ => 16 };
    private static readonly Option<string[]> Paths = new("--path")
    {
        Description = "What to ask for, in turn; may be repeated",
        DefaultValueFactory = _ => ["/api/v1/leagues", "/api/v1/predictions", "/api/v1/value-bets", "/api/v1/matches"],
    };

    public static RootCommand Create(Func<LoadOptions, CancellationToken, Task<int>> run)
    {
        Bound(Requests, MostRequests);
        Bound(Seconds, MostSeconds);
        Bound(Concurrency, MostConcurrency);
        Url.Validators.Add(result =>
        {
            if (!Uri.TryCreate(result.GetValue(Url), UriKind.Absolute, out var url) || !url.IsLoopback)
            {
                result.AddError("--url is an address of this machine, such as http://localhost:5080: a load is not put on others");
            }
        });
        var command = new RootCommand("Asks a running Api as fast as it answers, within bounds, and prints latencies and errors.") { Url, Requests, Seconds, Concurrency, Paths };
        command.SetAction((result, cancellationToken) => run(
            new LoadOptions
            {
                Url = new Uri(result.GetValue(Url)!),
                Requests = result.GetValue(Requests),
                Time = TimeSpan.FromSeconds(result.GetValue(Seconds)),
                Concurrency = result.GetValue(Concurrency),
                Paths = result.GetValue(Paths)!,
            },
            cancellationToken));
        return command;
    }

    private static void Bound(Option<int> option, int most) => option.Validators.Add(result =>
    {
        // What is no number at all is reported by the parser.
        if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var value) && (value < 1 || value > most))
        {
            result.AddError($"{option.Name} is from 1 to {most}");
        }
    });
}
