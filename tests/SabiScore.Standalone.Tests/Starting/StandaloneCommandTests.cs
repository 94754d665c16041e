using SabiScore.Standalone.Starting;

namespace SabiScore.Standalone.Tests.Starting;

public sealed class StandaloneCommandTests
{
    [Fact]
    public async Task Parse_AllOptions_ReachTheSystem()
    {
        var options = await ReadAsync(
            "--data d --as-of 2025-03-01 --folder f --port 6001 --database Host=h --min-edge 0.01 --trainer-threads 3 --programs p --set A:B=1=2 --set C=3");

        Assert.Equal("d", options!.Data);
        Assert.Equal(new DateOnly(2025, 3, 1), options.AsOf);
        Assert.Equal("f", options.Folder);
        Assert.Equal(6001, options.Port);
        Assert.Equal("Host=h", options.Database);
        Assert.Equal(0.01, options.MinimumEdge);
        Assert.Equal(3, options.TrainerThreads);
        Assert.Equal("p", options.Programs);
        Assert.Equal(new Dictionary<string, string> { ["A:B"] = "1=2", ["C"] = "3" }, options.Settings);
    }

    [Fact]
    public async Task Parse_Replay_WithPace()
    {
        var options = await ReadAsync("--data d --replay 2024-08-01 --speed 3600 --anew");

        Assert.Equal((new DateOnly(2024, 8, 1), 3600.0, true), (options!.Replay, options.Speed, options.Anew));
    }

    [Fact]
    public async Task Parse_Nothing_MeansSqliteInTheFolderBesideTheCaller()
    {
        var options = await ReadAsync("");

        Assert.Equal(".sabiscore", options!.Folder);
        Assert.Equal(5080, options.Port);
        Assert.Null(options.Data);
        Assert.False(options.Demo);
        Assert.Null(options.Database);
    }

    [Theory]
    [InlineData("--port 0")]
    [InlineData("--demo --data d")]
    [InlineData("--port 65536")]
    [InlineData("--port http")]
    [InlineData("--trainer-threads 0")]
    [InlineData("--as-of yesterday")]
    [InlineData("--data d --replay someday")]
    [InlineData("--data d --replay 2024-08-01 --speed 0")]
    [InlineData("--set justakey")]
    [InlineData("--unknown")]
    public async Task Parse_Nonsense_StartsNothing(string arguments) => Assert.Null(await ReadAsync(arguments));

    [Theory]
    [InlineData("--replay 2024-08-01", "--replay needs --data")]
    [InlineData("--data d --replay 2024-08-01 --as-of 2025-03-01", "choose one")]
    [InlineData("--data d --speed 3600", "give --replay DATE too")]
    public async Task Parse_ReplayThatCannotBe_SaysWhy(string arguments, string reason)
    {
        await using var errors = new StringWriter();

        Assert.Null(await ReadAsync(arguments, errors));

        Assert.Contains(reason, errors.ToString(), StringComparison.Ordinal);
    }

    private static async Task<StandaloneOptions?> ReadAsync(string arguments, TextWriter? errors = null)
    {
        StandaloneOptions? read = null;
        var command = StandaloneCommand.Create((options, _) =>
        {
            read = options;
            return Task.FromResult(0);
        });
        var exit = await command.Parse(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .InvokeAsync(new() { Output = TextWriter.Null, Error = errors ?? TextWriter.Null }, TestContext.Current.CancellationToken);
        Assert.Equal(read is null ? 1 : 0, exit);
        return read;
    }
}
