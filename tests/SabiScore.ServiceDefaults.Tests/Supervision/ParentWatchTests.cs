using System.IO.Pipes;
using Microsoft.Extensions.Time.Testing;
using SabiScore.ServiceDefaults.Supervision;

namespace SabiScore.ServiceDefaults.Tests.Supervision;

public sealed class ParentWatchTests
{
    [Fact]
    public async Task Watch_WhenTheParentsEndCloses_AsksToStopAndThenEndsTheProcess()
    {
        var time = new FakeTimeProvider();
        var exits = new List<int>();
        var parent = new AnonymousPipeServerStream(PipeDirection.Out);
        await using var input = new AnonymousPipeClientStream(PipeDirection.In, parent.ClientSafePipeHandle);
        var watch = new ParentWatch(input, time, exits.Add);
        var watching = watch.WatchAsync(TestContext.Current.CancellationToken);

        parent.WriteByte(1);
        Assert.False(watch.Gone.IsCompleted);
        await parent.DisposeAsync();

        await watch.Gone.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Empty(exits);
        while (!watching.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(11));
            await Task.Yield();
        }

        await watching;
        Assert.Equal([3], exits);
    }
}
