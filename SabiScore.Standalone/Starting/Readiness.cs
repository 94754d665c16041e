using System.Globalization;
using SabiScore.Standalone.Supervision;

namespace SabiScore.Standalone.Starting;

/// <summary>Tells when the Api answers, and where to look then.</summary>
internal sealed class Readiness(string apiUrl, string adminKeyFile, PrefixedLines lines, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.25);

    public async Task AnnounceAsync(CancellationToken cancellationToken)
    {
        var startedAt = time.GetTimestamp();
        using var client = new HttpClient { BaseAddress = new Uri(apiUrl), Timeout = TimeSpan.FromSeconds(3) };
        while (!await IsHealthyAsync(client, cancellationToken))
        {
            await Task.Delay(Pause, time, cancellationToken);
        }

        lines.Say(string.Create(CultureInfo.InvariantCulture, $"healthy after {time.GetElapsedTime(startedAt).TotalSeconds:0.0} s"));
        lines.Say($"  api reference  {apiUrl}/scalar");
        lines.Say($"  forecasts      {apiUrl}/api/v1/predictions");
        lines.Say($"  value bets     {apiUrl}/api/v1/value-bets");
        lines.Say($"  health         {apiUrl}/health");
        lines.Say($"  admin's key    in {adminKeyFile}, for the header X-Api-Key");
        lines.Say("The worker says below how import, training and forecasts get on. Ctrl-C ends everything.");
    }

    private static async Task<bool> IsHealthyAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetAsync("/health", cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
