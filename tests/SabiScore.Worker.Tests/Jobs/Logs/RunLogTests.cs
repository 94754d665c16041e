using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SabiScore.Worker.Jobs.Logs;

namespace SabiScore.Worker.Tests.Jobs.Logs;

public sealed class RunLogTests
{
    private readonly RunLog log = new(new FakeTimeProvider());

    [Fact]
    public void Add_MoreThanIsKept_KeepsTheLast_AndTheirNumbers()
    {
        Write(RunLog.MostLines + 3);

        var batch = log.Take()!;

        Assert.Equal((4, RunLog.MostLines, false), (batch.FirstKept, batch.Lines.Count, batch.DropsStored));
        Assert.Equal((4, "line 4", RunLog.MostLines + 3), (batch.Lines[0].Number, batch.Lines[0].Text, batch.Lines[^1].Number));
    }

    [Fact]
    public void Add_MoreCharactersThanAreKept_KeepsTheLast()
    {
        for (var line = 0; line < 20; line++)
        {
            log.Add(LogLevel.Information, "Class", new string('x', 9000));
        }

        var lines = log.Take()!.Lines;

        Assert.All(lines, line => Assert.Equal((4000, '…'), (line.Text.Length, line.Text[^1])));
        Assert.Equal((16, 5), (lines.Count, lines[0].Number));
    }

    [Fact]
    public void Take_AfterStored_GivesWhatIsNew_AndSaysWhenStoredLinesAreToGo()
    {
        Write(RunLog.MostLines);
        log.Stored(log.Take()!);
        Assert.Null(log.Take());

        Write(2);
        var batch = log.Take()!;
        Assert.Equal((3, 2, true), (batch.FirstKept, batch.Lines.Count, batch.DropsStored));

        // Not stored: the same again, with what came meanwhile.
        Write(1);
        Assert.Equal(3, log.Take()!.Lines.Count);
    }

    [Fact]
    public void Close_ThenNothingMoreBelongsToIt()
    {
        Write(1);
        log.Close();
        Write(1);

        Assert.Single(log.Take()!.Lines);
    }

    [Fact]
    public async Task Provider_KeepsInformationAndUp_OfTheRunInWhoseFlowItIsWritten()
    {
        using var provider = new RunLogProvider();
        var logger = provider.CreateLogger("Class");
        var other = new RunLog(new FakeTimeProvider());

        await Task.WhenAll(SayAsync(log, "mine"), SayAsync(other, "another's"));
        logger.Say(LogLevel.Information, "nobody's");

        Assert.Equal([(LogLevel.Information, "Class", "mine"), (LogLevel.Warning, "Class", "mine\nSystem.TimeoutException: Away.")], log.Take()!.Lines.Select(line => (line.Level, line.Category, line.Text)));
        Assert.All(other.Take()!.Lines, line => Assert.StartsWith("another's", line.Text, StringComparison.Ordinal));

        async Task SayAsync(RunLog run, string text)
        {
            RunLog.Current = run;
            await Task.Yield();
            logger.Say(LogLevel.Debug, "unheard");
            logger.Say(LogLevel.Information, text);
            await Task.Run(() => logger.Say(LogLevel.Warning, text, new TimeoutException("Away.")));
        }
    }

    private void Write(int lines)
    {
        for (var line = 1; line <= lines; line++)
        {
            log.Add(LogLevel.Information, "Class", $"line {line}");
        }
    }
}
