using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.Api.Forecasting;
using SabiScore.Api.Tests.Hosting;

namespace SabiScore.Api.Tests.Models;

public sealed class ModelEndpointsTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task WithoutAModel_ForecastsAreNotThereYet()
    {
        await using var fresh = new ApiHost();
        await fresh.InitializeAsync();

        var predictions = await fresh.Http.GetJsonAsync("/api/v1/predictions", HttpStatusCode.ServiceUnavailable);
        var champion = await fresh.Http.GetJsonAsync("/api/v1/models/champion", HttpStatusCode.NotFound);

        Assert.Equal("There is no model yet: the first is being trained.", predictions.Text("detail"));
        Assert.Equal("There is no champion yet.", champion.Text("detail"));
    }

    [Fact]
    public async Task Champion_HasItsCard()
    {
        var model = SmallModels.Make(0.03);
        await host.CrownAsync(model);

        var champion = await host.Http.GetJsonAsync("/api/v1/models/champion");
        var listed = await host.Http.GetJsonAsync("/api/v1/models");

        Assert.Equal(model.Version, champion.GetProperty("model").Text("version"));
        Assert.True(champion.GetProperty("model").GetProperty("isServing").GetBoolean());
        Assert.Equal(1, champion.GetProperty("card").GetProperty("seed").GetInt32());
        Assert.Contains(listed.Items(), other => other.Text("version") == model.Version);
    }

    [Theory]
    [InlineData("damaged")]
    [InlineData("cut")]
    public async Task NewChampion_ThatCannotBeUsed_LeavesTheOldOneServing(string fault)
    {
        var (old, newer) = (SmallModels.Make(0.04), SmallModels.Make(fault == "cut" ? 0.05 : 0.06));
        await host.CrownAsync(old);
        var content = SmallModels.Bytes(newer);
        if (fault == "cut")
        {
            content = content[..(content.Length / 2)];
        }
        else
        {
            content[^1] ^= 0xFF;
        }

        await host.CrownAsync(newer, content);

        Assert.Equal(old.Version, host.Services.GetRequiredService<ServingModel>().Current?.Version);
        var page = await host.Http.GetJsonAsync("/api/v1/predictions?size=1");
        Assert.Equal(old.Version, page.Items().First().Text("modelVersion"));
    }

    [Fact]
    public async Task UnknownVersion_IsAProblem()
    {
        Assert.False(await host.QueryAsync(context => context.Models.AnyAsync(model => model.Version == "00000000", TestContext.Current.CancellationToken)));

        var problem = await host.Http.GetJsonAsync("/api/v1/models/00000000", HttpStatusCode.NotFound);

        Assert.Equal("There is no model 00000000.", problem.Text("detail"));
    }
}
