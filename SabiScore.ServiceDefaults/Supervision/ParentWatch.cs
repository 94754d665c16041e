namespace SabiScore.ServiceDefaults.Supervision;

/// <summary>
/// Notices that the process that started this one is gone, however it went: it holds the other end of our standard
/// input, and the system closes it with the process. Then the host is asked to stop, and after a while made to.
/// </summary>
internal sealed class ParentWatch
{
    /// <summary>Set to "stdin" by a parent that holds the other end of standard input.</summary>
    public const string Variable = "SABISCORE_PARENT_WATCH";

    /// <summary>Time to stop in order before the process is ended.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Stream _input;
    private readonly TimeProvider _time;
    private readonly Action<int> _exit;

    public ParentWatch(Stream input, TimeProvider time, Action<int> exit)
    {
        _input = input;
        _time = time;
        _exit = exit;
    }

    /// <summary>Ends once the parent is gone.</summary>
    public Task Gone => _gone.Task;

    /// <summary>Reads until the end of the input; returns after the process was told to exit.</summary>
    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[256];
        try
        {
            while (await _input.ReadAsync(buffer, cancellationToken) > 0)
            {
            }
        }
        catch (IOException)
        {
            // A broken pipe says the same as its end.
        }

        _gone.TrySetResult();
        await Task.Delay(Grace, _time, cancellationToken);
        _exit(3);
    }
}
