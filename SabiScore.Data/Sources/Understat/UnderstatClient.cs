using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Sources.Health;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Understat;

/// <summary>
/// understat.com: the expected goals of a league's season, from the address that its own pages load their data from ("getLeagueData"; before December 2025 the
/// data stood inside the pages). Five of the seven leagues, from 2014/15 on; no key.
/// </summary>
internal sealed class UnderstatClient : IExpectedGoalsSource
{
    public const string Name = SourceCatalog.Understat;

    private const int FirstSeason = 2014;

    private readonly HttpClient http;
    private readonly SourceGate gate;
    private readonly SourceMetrics metrics;
    private readonly TimeProvider time;

    public UnderstatClient(HttpClient http, [FromKeyedServices(Name)] SourceGate gate, SourceMetrics metrics, TimeProvider time)
    {
        (this.http, this.gate, this.metrics, this.time) = (http, gate, metrics, time);

        // Without it the site answers with a page for people.
        http.DefaultRequestHeaders.TryAddWithoutValidation("X-Requested-With", "XMLHttpRequest");
    }

    public string Source => Name;

    public bool Covers(League league, Season season) => league.UnderstatName is not null && season.StartYear >= FirstSeason;

    public string PartOf(League league, Season season) => $"{league.UnderstatName} {season}";

    public async Task<SourceAnswer<SourceExpectedGoals>> ExpectedGoalsAsync(League league, Season season, CancellationToken cancellationToken)
    {
        if (!Covers(league, season))
        {
            throw new ArgumentException($"{Name} has no {league.Name} {season}.", nameof(league));
        }

        var address = string.Create(CultureInfo.InvariantCulture, $"getLeagueData/{league.UnderstatName}/{season.StartYear}");
        var answer = await gate.AskAsync(http, address, cancellationToken);
        var reading = new AnswerReading(Name, PartOf(league, season), time, metrics);
        return reading.Read(answer, null, root => LeagueDataReader.Read(root, league, season, reading));
    }
}
