using System.Globalization;

namespace SabiScore.Standalone.Supervision;

/// <summary>Keeps one service running until told to stop it.</summary>
internal sealed class Watchdog(ServiceSpecification service, PrefixedLines lines, TimeProvider time)
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(12);

    public async Task RunAsync(CancellationToken stopping)
    {
        var backoff = new RestartBackoff();
        while (!stopping.IsCancellationRequested)
        {
            var startedAt = time.GetTimestamp();
            using var process = ServiceProcess.Start(service, lines);
            int code;
            try
            {
                code = await process.WaitAsync(stopping);
            }
            catch (OperationCanceledException)
            {
                await process.StopAsync(StopLimit, time);
                return;
            }

            var pause = backoff.Next(time.GetElapsedTime(startedAt));
            lines.Say(string.Create(CultureInfo.InvariantCulture, $"{service.Name} ended with code {code}; starting it again in {pause.TotalSeconds:0.#} s"));
            try
            {
                await Task.Delay(pause, time, stopping);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
