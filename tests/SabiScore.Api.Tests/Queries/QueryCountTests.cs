using SabiScore.Api.Tests.Hosting;

namespace SabiScore.Api.Tests.Queries;

/// <summary>No list asks the database once more for each of its rows.</summary>
public sealed class QueryCountTests(CountingHost host) : IClassFixture<CountingHost>
{
    [Theory]
    [InlineData("/api/v1/matches?season=2223&league=E0&size=")]
    [InlineData("/api/v1/matches?status=upcoming&size=")]
    [InlineData("/api/v1/predictions?days=14&size=")]
    public async Task List_HundredTimesTheRows_TakesNotOneQueryMore(string path)
    {
        await host.CrownAsync(SmallModels.Make(0.02));
        // Whatever is fetched once and kept is there after the first request.
        await host.Http.GetJsonAsync(path + "20");

        var (few, queriesOfFew) = await AskAsync(path + "1");
        var (many, queriesOfMany) = await AskAsync(path + "100");

        Assert.Equal(1, few);
        Assert.True(many > 10, $"Only {many} rows to compare with.");
        Assert.True(queriesOfFew > 0, "Nothing was counted.");
        Assert.True(queriesOfMany <= queriesOfFew, $"{queriesOfMany} queries for {many} rows, {queriesOfFew} for one.");
    }

    private async Task<(int Rows, int Queries)> AskAsync(string path)
    {
        host.Commands.Take();
        var page = await host.Http.GetJsonAsync(path);
        return (page.Items().Count(), host.Commands.Take());
    }
}
