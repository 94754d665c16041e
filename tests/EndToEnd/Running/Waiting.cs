namespace SabiScore.EndToEnd.Running;

/// <summary>Waiting for what comes by itself, never for ever.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.1);

    public static async Task UntilAsync(Func<Task<bool>> wanted, TimeSpan patience, Func<string> otherwise, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        while (!await wanted())
        {
            try
            {
                await Task.Delay(Pause, limit.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException($"After {patience.TotalSeconds:0} s: {otherwise()}");
            }
        }
    }
}
