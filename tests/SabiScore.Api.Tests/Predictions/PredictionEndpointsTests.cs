using System.Net;
using Microsoft.EntityFrameworkCore;
using SabiScore.Api.Tests.Hosting;
using SabiScore.Data.Store.Forecasts;

namespace SabiScore.Api.Tests.Predictions;

public sealed class PredictionEndpointsTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task List_WithAModel_ForecastsTheComingWeek()
    {
        var model = SmallModels.Make(0.02);
        await host.CrownAsync(model);

        var page = await host.Http.GetJsonAsync("/api/v1/predictions?size=500");

        Assert.NotEmpty(page.Items());
        Assert.Equal(page.GetProperty("total").GetInt32(), page.Items().Count());
        Assert.All(page.Items(), prediction =>
        {
            var (published, fair) = (prediction.GetProperty("probabilities"), prediction.GetProperty("fairPrices"));
            Assert.Equal(1, published.Number("home") + published.Number("draw") + published.Number("away"), 9);
            Assert.Equal(1 / published.Number("draw"), fair.Number("draw"), 9);
            Assert.Equal(model.Version, prediction.Text("modelVersion"));
            Assert.Equal("Real", prediction.GetProperty("data").Text("kind"));
            Assert.Equal(prediction.GetProperty("marketAware").GetBoolean() ? ["elo", "price", "residual_softmax"] : ["elo"], prediction.GetProperty("members").EnumerateArray().Select(member => member.Text("name")));
        });
        Assert.Contains(page.Items(), prediction => prediction.GetProperty("marketAware").GetBoolean());
    }

    [Fact]
    public async Task Get_PricesGone_IsTheForecastWithoutPricesAndSaysSo()
    {
        await host.CrownAsync(SmallModels.Make(0.02));
        var ids = (await host.Http.GetJsonAsync("/api/v1/matches?status=upcoming&league=N1&size=2")).Items().Select(match => match.GetProperty("id").GetInt64()).ToList();
        var (unpriced, other) = (ids[1], ids[0]);
        await host.QueryAsync(context => context.Prices.Where(price => price.FixtureId == unpriced).ExecuteDeleteAsync(TestContext.Current.CancellationToken));

        var (gone, priced) = (await host.Http.GetJsonAsync($"/api/v1/predictions/{unpriced}"), await host.Http.GetJsonAsync($"/api/v1/predictions/{other}"));

        Assert.True(priced.GetProperty("marketAware").GetBoolean());
        Assert.False(gone.GetProperty("marketAware").GetBoolean());
        Assert.Equal(gone.GetProperty("fundamental").GetRawText(), gone.GetProperty("probabilities").GetRawText());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, gone.GetProperty("market").ValueKind);
        // Of the four features that this model reads, the three of the price are gone.
        Assert.Equal((1, 0.25), (priced.Number("completeness"), gone.Number("completeness")));
    }

    [Fact]
    public async Task Get_OneOfTheList_IsTheSame()
    {
        await host.CrownAsync(SmallModels.Make(0.02));
        var listed = (await host.Http.GetJsonAsync("/api/v1/predictions?league=E0&size=1")).Items().First();

        var one = await host.Http.GetJsonAsync($"/api/v1/predictions/{listed.GetProperty("match").GetProperty("id").GetInt64()}");

        Assert.Equal(listed.GetRawText(), one.GetRawText());
    }

    [Fact]
    public async Task Get_Played_GivesWhatWasStoredBefore()
    {
        var played = (await host.Http.GetJsonAsync("/api/v1/matches?status=played&league=E0&size=2")).Items().Select(match => match.GetProperty("id").GetInt64()).ToList();
        await host.QueryAsync(async context =>
        {
            var kickoff = context.Fixtures.Single(fixture => fixture.Id == played[0]).KickoffAt;
            context.Forecasts.AddRange(Stored(played[0], kickoff.AddHours(-20), 0.5), Stored(played[0], kickoff.AddHours(-2), 0.6), Stored(played[0], kickoff.AddHours(3), 0.9));
            return await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var stored = await host.Http.GetJsonAsync($"/api/v1/predictions/{played[0]}");
        var none = await host.Http.GetJsonAsync($"/api/v1/predictions/{played[1]}", HttpStatusCode.NotFound);

        Assert.Equal(0.6, stored.GetProperty("probabilities").Number("home"), 9);
        Assert.Equal("Played", stored.GetProperty("match").Text("status"));
        Assert.Contains("without a stored forecast", none.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Features_OfAMatchToCome_FillTheCatalog()
    {
        await host.CrownAsync(SmallModels.Make(0.02));
        var id = (await host.Http.GetJsonAsync("/api/v1/predictions?league=N1&size=1")).Items().First().GetProperty("match").GetProperty("id").GetInt64();
        var catalog = await host.Http.GetJsonAsync("/api/v1/features");

        var vector = await host.Http.GetJsonAsync($"/api/v1/features/{id}");

        Assert.Equal(catalog.GetProperty("count").GetInt32(), vector.GetProperty("values").EnumerateObject().Count());
        Assert.Equal(catalog.Text("schemaId"), vector.Text("schemaId"));
        Assert.True(vector.GetProperty("known").GetInt32() > 100);
        Assert.InRange(vector.GetProperty("values").Number("opening_home"), 0, 1);
    }

    [Fact]
    public async Task Features_OfAPlayedMatch_AreRefused()
    {
        var id = (await host.Http.GetJsonAsync("/api/v1/matches?status=played&size=1")).Items().First().GetProperty("id").GetInt64();

        var problem = await host.Http.GetJsonAsync($"/api/v1/features/{id}", HttpStatusCode.Conflict);

        Assert.Contains("has been played", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Explain_AMatchToCome_AddsUpToItsForecast(bool withoutPrices)
    {
        var model = SmallModels.Make(0.02);
        await host.CrownAsync(model);
        var prediction = (await host.Http.GetJsonAsync("/api/v1/predictions?size=500")).Items().First(item => item.GetProperty("marketAware").GetBoolean());

        var answer = await host.Http.GetJsonAsync($"/api/v1/predictions/{prediction.GetProperty("match").GetProperty("id").GetInt64()}/explanation?withoutPrices={withoutPrices}");

        var (explained, expected) = (answer.GetProperty("probabilities"), prediction.GetProperty(withoutPrices ? "fundamental" : "probabilities"));
        var groups = answer.GetProperty("groups").EnumerateArray().ToList();
        double Sum(string outcome) => groups.Sum(group => group.GetProperty("logits").Number(outcome));
        Assert.Equal(expected.GetRawText(), explained.GetRawText());
        Assert.Equal(Math.Log(expected.Number("home") / expected.Number("away")), Sum("home") - Sum("away"), 9);
        Assert.Equal(Math.Log(expected.Number("draw") / expected.Number("away")), Sum("draw") - Sum("away"), 9);
        Assert.Equal(withoutPrices ? ["average", "ratings"] : ["average", "price", "ratings"], groups.Select(group => group.Text("name")).Order());
        var reason = Assert.Single(answer.GetProperty("reasons").EnumerateArray());
        Assert.Equal(("elo_difference", "ratings"), (reason.Text("name"), reason.Text("group")));
        Assert.NotEqual("", reason.Text("meaning"));
        Assert.Equal(Math.Sign(reason.Number("value")), Math.Sign(reason.GetProperty("percentagePoints").Number("home")));
        Assert.Equal((model.Version, "Real"), (answer.Text("modelVersion"), answer.GetProperty("data").Text("kind")));
        Assert.Equal((prediction.Number("completeness"), !withoutPrices), (answer.Number("completeness"), answer.GetProperty("marketAware").GetBoolean()));
    }

    [Fact]
    public async Task Explain_PlayedOrUnknown_IsRefusedWithTheReason()
    {
        await host.CrownAsync(SmallModels.Make(0.02));
        var played = (await host.Http.GetJsonAsync("/api/v1/matches?status=played&size=1")).Items().First().GetProperty("id").GetInt64();

        var conflict = await host.Http.GetJsonAsync($"/api/v1/predictions/{played}/explanation", HttpStatusCode.Conflict);
        var unknown = await host.Http.GetJsonAsync("/api/v1/predictions/987654321/explanation", HttpStatusCode.NotFound);

        Assert.Contains("has been played", conflict.Text("detail"), StringComparison.Ordinal);
        Assert.Contains("987654321", unknown.Text("detail"), StringComparison.Ordinal);
    }

    private static ForecastRow Stored(long fixture, DateTimeOffset asOf, double home) => new()
    {
        FixtureId = fixture,
        ModelVersion = "0badcafe",
        AsOf = asOf,
        Home = home,
        Draw = (1 - home) / 2,
        Away = (1 - home) / 2,
        FundamentalHome = 0.4,
        FundamentalDraw = 0.3,
        FundamentalAway = 0.3,
        Completeness = 1,
        CreatedAt = asOf,
    };
}
