using Grpc.Core;
using Grpc.Net.Client;
using SabiScore.Api.Tests.Hosting;
using SabiScore.Protos.Forecasts.V1;

namespace SabiScore.Api.Tests.Forecasting;

public sealed class ForecastsGrpcTests : IClassFixture<KestrelHost>
{
    private readonly KestrelHost host;
    private readonly ForecastsService.ForecastsServiceClient client;

    public ForecastsGrpcTests(KestrelHost host)
    {
        this.host = host;
        client = new ForecastsService.ForecastsServiceClient(GrpcChannel.ForAddress(host.GrpcAddress));
    }

    [Fact]
    public async Task StreamForecasts_ComingWeek_EqualsTheRestAnswers()
    {
        var answers = await StreamAsync(new StreamForecastsRequest { Days = 7, Leagues = { "E0" } });
        var page = await host.Http.GetJsonAsync("/api/v1/predictions?league=E0&size=500");

        Assert.NotEmpty(answers);
        Assert.Equal(
            page.Items().Select(prediction => (prediction.GetProperty("match").GetProperty("id").GetInt64(), prediction.GetProperty("probabilities").Number("home"))),
            answers.Select(answer => (answer.Forecast.FixtureId, answer.Forecast.Published.Home)));
        Assert.All(answers, answer => Assert.Equal(DataKind.Real, answer.Forecast.DataKind));
    }

    [Fact]
    public async Task StreamForecasts_UnknownMatch_DoesNotEndTheStream()
    {
        var known = (await StreamAsync(new StreamForecastsRequest { Days = 7 }))[0].Forecast.FixtureId;

        var answers = await StreamAsync(new StreamForecastsRequest { FixtureIds = { 77, known } });

        Assert.Equal("There is no match 77.", answers[0].Failure.Reason);
        Assert.Equal(known, answers[1].Forecast.FixtureId);
    }

    [Fact]
    public async Task GetForecast_Unknown_IsNotFound()
    {
        var exception = await Assert.ThrowsAsync<RpcException>(async () => await client.GetForecastAsync(new GetForecastRequest { FixtureId = 77 }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(StatusCode.NotFound, exception.StatusCode);
    }

    [Theory]
    [InlineData(61, "", "days")]
    [InlineData(7, "tomorrow", "from_date")]
    public async Task StreamForecasts_BadRequest_NamesItsField(int days, string from, string field)
    {
        var exception = await Assert.ThrowsAsync<RpcException>(() => StreamAsync(new StreamForecastsRequest { Days = days, FromDate = from }));

        Assert.Equal(StatusCode.InvalidArgument, exception.StatusCode);
        Assert.StartsWith(field, exception.Status.Detail, StringComparison.Ordinal);
    }

    private async Task<List<StreamForecastsResponse>> StreamAsync(StreamForecastsRequest request)
    {
        using var call = client.StreamForecasts(request, cancellationToken: TestContext.Current.CancellationToken);
        return await call.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }
}
