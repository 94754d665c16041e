using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.Api.Tests.Hosting;
using SabiScore.Data.Clock;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Store.Fixtures;
using SabiScore.Data.Store.Forecasts;

namespace SabiScore.Api.Tests.Matches;

public sealed class InPlayTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Get_MatchIsOn_MinuteScoreAndProbabilities_ThenNoMore()
    {
        var match = await host.QueryAsync(async context =>
        {
            var first = context.Fixtures.OrderBy(fixture => fixture.Date).ThenBy(fixture => fixture.Id).First();
            context.Forecasts.Add(new ForecastRow { FixtureId = first.Id, ModelVersion = "0badc0de", AsOf = first.KickoffAt.AddHours(-1), Home = 0.5, Draw = 0.3, Away = 0.2, CreatedAt = first.KickoffAt });
            context.FixtureStates.Add(new FixtureStateRow { FixtureId = first.Id, Source = "football-data.org", State = FixtureState.InPlay, Minute = 70, HomeGoals = 1, AwayGoals = 0, ChangedAt = first.KickoffAt.AddMinutes(88) });
            await context.SaveChangesAsync();
            return first;
        });
        await host.Services.GetRequiredService<MatchClock>().StandAtAsync(match.KickoffAt.AddMinutes(88), TestContext.Current.CancellationToken);

        var answer = await host.Http.GetJsonAsync($"/api/v1/matches/{match.Id}/inplay");

        Assert.Equal(("InPlay", 70, 1, 0, "football-data.org", "Real"), (
            answer.Text("state"), answer.GetProperty("minute").GetInt32(), answer.GetProperty("score").GetProperty("home").GetInt32(),
            answer.GetProperty("score").GetProperty("away").GetInt32(), answer.Text("source"), answer.GetProperty("data").Text("kind")));
        var probabilities = answer.GetProperty("probabilities");
        Assert.InRange(probabilities.GetProperty("home").GetDouble(), 0.75, 0.95);
        Assert.Equal(1, probabilities.GetProperty("home").GetDouble() + probabilities.GetProperty("draw").GetDouble() + probabilities.GetProperty("away").GetDouble(), 1e-9);
        await host.QueryAsync(async context =>
        {
            context.FixtureStates.Update(new FixtureStateRow { FixtureId = match.Id, Source = "football-data.org", State = FixtureState.Finished, HomeGoals = 1, AwayGoals = 0, ChangedAt = match.KickoffAt.AddHours(2) });
            return await context.SaveChangesAsync();
        });
        using var over = await host.Http.GetAsync(new Uri($"/api/v1/matches/{match.Id}/inplay", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, over.StatusCode);
    }
}
