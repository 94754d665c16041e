using System.Globalization;
using SabiScore.Standalone.Starting;

namespace SabiScore.Standalone.Supervision;

/// <summary>Keeps one service running until told to stop it.</summary>
internal sealed class Watchdog(ServiceSpecification service, PrefixedLines lines, TimeProvider time)
{
    /// <summary>A service that ends so would end so again.</summary>
    private const int WrongConfiguration = 78;

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

            if (code == WrongConfiguration)
            {
                throw new StartException($"the {service.Name} cannot run as it is told to: its last line above says why");
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
