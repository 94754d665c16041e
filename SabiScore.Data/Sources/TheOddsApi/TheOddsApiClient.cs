using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.TheOddsApi;

/// <summary>
/// the-odds-api.com v4: every bookmaker's prices of a league in one call, which costs a credit for each market and region. The key stands in the query string,
/// so addresses are logged nowhere.
/// </summary>
internal sealed class TheOddsApiClient(
    HttpClient http, [FromKeyedServices(TheOddsApiClient.Name)] SourceGate gate, IOptions<TheOddsApiOptions> options, SourceMetrics metrics, TimeProvider time) : IPriceSource
{
    public const string Name = "the-odds-api.com";

    private static readonly byte[] NoCreditsLeft = Encoding.UTF8.GetBytes("OUT_OF_USAGE_CREDITS");

    public string Source => Name;

    public int CostOfCall => options.Value.Regions.Split(',').Length * options.Value.Markets.Split(',').Length;

    public string PartOf(League league) => $"{league.OddsApiKey} odds";

    public async Task<SourceAnswer<SourcePrice>> PricesAsync(League league, DateTimeOffset first, DateTimeOffset last, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        var address = string.Create(CultureInfo.InvariantCulture,
            $"v4/sports/{league.OddsApiKey}/odds?apiKey={Uri.EscapeDataString(settings.ApiKey ?? "")}&regions={settings.Regions}&markets={settings.Markets}&oddsFormat=decimal&dateFormat=iso&commenceTimeFrom={first.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}&commenceTimeTo={last.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}");
        var part = PartOf(league);
        var answer = await gate.AskAsync(http, address, cancellationToken);
        var quota = Quota(answer.Headers);
        if (answer.Outcome == FetchOutcome.Refused && answer.Body.AsSpan().IndexOf(NoCreditsLeft) >= 0)
        {
            answer = answer with { Outcome = FetchOutcome.Limited, Reason = $"The credits of this month are used up; they begin anew at {ResetsAt:u}.", AskAgainAt = ResetsAt };
            quota ??= new SourceQuota(0, null, null, ResetsAt);
        }

        var reading = new AnswerReading(Name, part, time, metrics);
        return reading.Read(answer, quota, root => EventReader.Read(root, league, time.GetUtcNow(), reading));
    }

    private DateTimeOffset ResetsAt => MonthlyReset.After(time.GetUtcNow(), options.Value.ResetDay);

    private SourceQuota? Quota(HttpResponseHeaders? headers) =>
        Whole(headers, "x-requests-remaining") is { } remaining ? new SourceQuota(remaining, Whole(headers, "x-requests-used"), Whole(headers, "x-requests-last"), ResetsAt) : null;

    // Some answers write them as "498.0".
    private static int? Whole(HttpResponseHeaders? headers, string name) =>
        headers is not null && headers.TryGetValues(name, out var values) && double.TryParse(values.First(), CultureInfo.InvariantCulture, out var number) ? (int)number : null;
}
