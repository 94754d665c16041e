using System.Collections.Concurrent;

namespace SabiScore.LoadTest;

/// <summary>Sends the requests and keeps how long each took.</summary>
internal sealed class LoadRun(LoadOptions options, TimeProvider time)
{
    private readonly ConcurrentBag<Answer> _answers = [];
    private int _sent;

    public async Task<LoadReport> RunAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = options.Concurrency }) { BaseAddress = options.Url, Timeout = TimeSpan.FromSeconds(30) };
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(options.Time);
        var startedAt = time.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, options.Concurrency).Select(_ => AskAsync(client, ending.Token)));
        return new LoadReport([.. _answers], time.GetElapsedTime(startedAt));
    }

    private async Task AskAsync(HttpClient client, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested && Interlocked.Increment(ref _sent) is var number && number <= options.Requests)
        {
            var path = options.Paths[number % options.Paths.Count];
            var startedAt = time.GetTimestamp();
            string? error = null;
            try
            {
                using var answer = await client.GetAsync(path, cancellationToken);
                await answer.Content.CopyToAsync(Stream.Null, cancellationToken);
                error = answer.IsSuccessStatusCode ? null : $"{(int)answer.StatusCode}";
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
            {
                error = failure.GetType().Name;
            }

            _answers.Add(new Answer(path, time.GetElapsedTime(startedAt), error));
        }
    }
}
