using SabiScore.LoadTest;

return await LoadCommand.Create(static async (options, cancellationToken) =>
{
    var report = await new LoadRun(options, TimeProvider.System).RunAsync(cancellationToken);
    report.Print(Console.Out);
    return report.IsClean ? 0 : 1;
}).Parse(args).InvokeAsync();
