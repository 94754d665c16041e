using System.Runtime.CompilerServices;
using SabiScore.Benchmarks.Report;
using SabiScore.Benchmarks.Running;

namespace SabiScore.Benchmarks.Parts;

/// <summary>All files into an empty database by the worker's own command, then once more with nothing new, on both databases.</summary>
internal sealed class ImportPart : Part
{
    public override string Name => "import";

    public override async IAsyncEnumerable<Figure> MeasureAsync(Workspace workspace, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var files = Directory.GetFiles(workspace.Data, "*.csv").Length;
        var database = $"Data Source={Path.Combine(workspace.Scratch.FullName, "import.db")}";
        await foreach (var figure in ImportTwiceAsync("SQLite", database))
        {
            yield return figure;
        }

        await using var server = await TemporaryPostgres.StartAsync(cancellationToken);
        await foreach (var figure in ImportTwiceAsync("PostgreSQL", server.ConnectionString))
        {
            yield return figure;
        }

        async IAsyncEnumerable<Figure> ImportTwiceAsync(string kind, string connection)
        {
            await WorkerAsync(["migrate"], connection);
            var first = await WorkerAsync(["import", "--data", workspace.Data], connection);
            yield return new Figure($"{files} files into an empty {kind}", first.Elapsed.TotalSeconds, 20, "s", $"`Worker import` from start to end; {first.ProcessorNote}");
            var second = await WorkerAsync(["import", "--data", workspace.Data], connection);
            yield return new Figure($"… again with nothing new, {kind}", second.Elapsed.TotalSeconds, 8, "s", $"the same; {second.ProcessorNote}");
        }

        Task<ProcessResult> WorkerAsync(string[] arguments, string connection) => ProductProcess.RunAsync(
            Product.Worker, arguments, [KeyValuePair.Create("ConnectionStrings__sabiscore", connection)], cancellationToken);
    }
}
