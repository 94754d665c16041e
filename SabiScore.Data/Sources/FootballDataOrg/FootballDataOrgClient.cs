using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.FootballDataOrg;

/// <summary>
/// football-data.org v4: matches with their state and score, and tables. Ten calls a minute on a free key, which has neither goals' minutes nor cards nor
/// substitutions. The key goes in a header.
/// </summary>
internal sealed class FootballDataOrgClient : IFixtureSource, IScoreSource, ITableSource
{
    public const string Name = "football-data.org";

    private const int MostDays = 10;

    private readonly HttpClient http;
    private readonly SourceGate gate;
    private readonly SourceMetrics metrics;
    private readonly TimeProvider time;

    public FootballDataOrgClient(
        HttpClient http, [FromKeyedServices(Name)] SourceGate gate, IOptions<FootballDataOrgOptions> options, SourceMetrics metrics, TimeProvider time)
    {
        (this.http, this.gate, this.metrics, this.time) = (http, gate, metrics, time);
        if (options.Value.HasKey)
        {
            http.DefaultRequestHeaders.TryAddWithoutValidation("X-Auth-Token", options.Value.ApiKey);
        }
    }

    public string Source => Name;

    public Task<SourceAnswer<SourceFixture>> FixturesAsync(DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(last.DayNumber - first.DayNumber, MostDays, nameof(last));
        var competitions = string.Join(',', League.All.Select(league => league.FootballDataOrgCode));

        // Its last day is left out of an answer.
        var address = string.Create(CultureInfo.InvariantCulture, $"v4/matches?competitions={competitions}&dateFrom={first:yyyy-MM-dd}&dateTo={last.AddDays(1):yyyy-MM-dd}");
        return AskAsync("matches", address, MatchReader.Read, cancellationToken);
    }

    public string PartOfSeason(League league, Season season) => $"{league.FootballDataOrgCode} matches {season}";

    public Task<SourceAnswer<SourceFixture>> SeasonAsync(League league, Season season, CancellationToken cancellationToken) =>
        AskAsync(
            PartOfSeason(league, season),
            string.Create(CultureInfo.InvariantCulture, $"v4/competitions/{league.FootballDataOrgCode}/matches?season={season.StartYear}"),
            MatchReader.Read,
            cancellationToken);

    public Task<SourceAnswer<SourceFixture>> ScoresAsync(DateOnly day, CancellationToken cancellationToken) => FixturesAsync(day, day, cancellationToken);

    public Task<SourceAnswer<SourceTableLine>> TableAsync(League league, CancellationToken cancellationToken) =>
        AskAsync($"{league.FootballDataOrgCode} standings", $"v4/competitions/{league.FootballDataOrgCode}/standings", TableReader.Read, cancellationToken);

    private async Task<SourceAnswer<TRow>> AskAsync<TRow>(
        string part, string address, Func<JsonRow, AnswerReading, IEnumerable<TRow>> read, CancellationToken cancellationToken)
    {
        var answer = await gate.AskAsync(http, address, cancellationToken);
        var reading = new AnswerReading(Name, part, time, metrics);
        return reading.Read(answer, Quota(answer.Headers), root => read(root, reading));
    }

    private SourceQuota? Quota(HttpResponseHeaders? headers)
    {
        if (Whole(headers, "X-Requests-Available-Minute") is not { } remaining)
        {
            return null;
        }

        DateTimeOffset? resetsAt = Whole(headers, "X-RequestCounter-Reset") is { } seconds ? time.GetUtcNow() + TimeSpan.FromSeconds(seconds) : null;
        if (remaining <= 0 && resetsAt is { } until)
        {
            gate.Rest(until);
        }

        return new SourceQuota(remaining, null, null, resetsAt);
    }

    private static int? Whole(HttpResponseHeaders? headers, string name) =>
        headers is not null && headers.TryGetValues(name, out var values) && int.TryParse(values.First(), CultureInfo.InvariantCulture, out var number) ? number : null;
}
