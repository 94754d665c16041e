using Microsoft.AspNetCore.Http;
using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Data.Sources.FootballDataCoUk.Download;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Tests.Sources.FootballDataCoUk.Download;

public sealed class SeasonDownloadTests : IAsyncLifetime
{
    private FakeSite site = null!;

    public async ValueTask InitializeAsync() => site = await FakeSite.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Fetch_EmptyFolder_EverySeasonAndTheComingMatches_AndTheReaderTakesThem()
    {
        var told = new List<int>();
        var report = await site.Download().FetchAsync(new Season(2024), (_, done, total) => { lock (told) { told.Add((100 * done) + total); } return Task.CompletedTask; }, TestContext.Current.CancellationToken);

        Assert.True(report.IsComplete);
        Assert.Equal(15, report.Count(DownloadOutcome.Fetched));
        Assert.Equal(15, told.Count);
        Assert.Contains(1515, told);
        Assert.InRange(site.MostAtOnce, 1, 2);
        Assert.All(site.Asked, asked => Assert.StartsWith("SabiScore/", asked.UserAgent, StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(site.Downloads, "*.part"));
        var set = SeasonFiles.Read(report.Folder, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(set.Problems);
        Assert.Equal(14, set.Matches.Count);
        var coming = Assert.Single(set.Upcoming);
        Assert.Equal(("Bravo", "A Taylor", new DateOnly(2024, 8, 24)), (coming.Fixture.HomeName, coming.Fixture.Referee, coming.Fixture.Date));
        Assert.NotNull(coming.Prices);
    }

    [Fact]
    public async Task Fetch_Again_OldSeasonsAreNotAskedFor_TheOthersOnlyWhetherTheyChanged()
    {
        await site.FetchAsync();
        site.Asked.Clear();

        var report = await site.FetchAsync();

        Assert.Equal((7, 8), (report.Count(DownloadOutcome.Kept), report.Count(DownloadOutcome.Unchanged)));
        Assert.Equal(8, site.Asked.Count);
        Assert.All(site.Asked, asked => Assert.Equal("\"one\"", asked.IfNoneMatch));
        Assert.DoesNotContain(site.Asked, asked => asked.Path.Contains("2324", StringComparison.Ordinal));
        Assert.All(site.Asked, asked => Assert.Equal(FakeSite.LastModified.ToString("r"), asked.IfModifiedSince));
    }

    [Fact]
    public async Task Fetch_BadAnswers_EachIsTold_TheOldFileStays_TheOthersGoOn()
    {
        await site.FetchAsync();
        var before = await File.ReadAllTextAsync(Path.Combine(site.Downloads, "E0_2425.csv"), TestContext.Current.CancellationToken);
        site.Answer("mmz4281/2425/E0.csv", context => context.Response.WriteAsync("<!DOCTYPE html><html>Please log in</html>"));
        site.Answer("mmz4281/2425/E1.csv", context => context.Response.WriteAsync(FakeSite.Season("E1", 2024) + "E1,18/08/2024,15:00,E1 Thr"));
        site.Answer("mmz4281/2425/D1.csv", context => Status(context, StatusCodes.Status404NotFound));
        site.Answer("mmz4281/2425/SP1.csv", context => Status(context, StatusCodes.Status500InternalServerError));
        site.Answer("mmz4281/2425/I1.csv", async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("Div,Date");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        site.Answer("mmz4281/2425/F1.csv", context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));

        var report = await site.FetchAsync();

        Assert.False(report.IsComplete);
        AssertFile(report, "E0_2425.csv", DownloadOutcome.Refused, "web page");
        AssertFile(report, "E1_2425.csv", DownloadOutcome.Refused, "cut short: its last line has 4 of 14 fields");
        AssertFile(report, "D1_2425.csv", DownloadOutcome.NotThere, "404");
        AssertFile(report, "SP1_2425.csv", DownloadOutcome.Failed, "500");
        AssertFile(report, "I1_2425.csv", DownloadOutcome.Failed, "broke off");
        AssertFile(report, "F1_2425.csv", DownloadOutcome.Failed, "not there within 1 s");
        AssertFile(report, "N1_2425.csv", DownloadOutcome.Unchanged, null);
        Assert.Equal(before, await File.ReadAllTextAsync(Path.Combine(site.Downloads, "E0_2425.csv"), TestContext.Current.CancellationToken));
        Assert.Equal(3, site.Asked.Count(asked => asked.Path == "/mmz4281/2425/SP1.csv") - 1);
    }

    [Fact]
    public async Task Fetch_SiteAsksForPeaceForLong_TheRestIsLeftOut()
    {
        site.Answer("mmz4281/2425/E0.csv", context =>
        {
            context.Response.Headers.RetryAfter = "300";
            return Status(context, StatusCodes.Status429TooManyRequests);
        });

        var report = await site.FetchAsync();

        AssertFile(report, "E0_2425.csv", DownloadOutcome.Failed, "asks to come back in 300 s");
        Assert.InRange(report.Count(DownloadOutcome.LeftOut), 10, 13);
        Assert.Equal(1, site.Asked.Count(asked => asked.Path == "/mmz4281/2425/E0.csv"));
    }

    [Fact]
    public async Task Fetch_SiteAsksForASecond_IsAskedAgainAfterIt()
    {
        var times = 0;
        site.Answer("mmz4281/2425/E0.csv", context =>
        {
            if (Interlocked.Increment(ref times) > 1)
            {
                return context.Response.WriteAsync(FakeSite.Season("E0", 2024));
            }

            context.Response.Headers.RetryAfter = "1";
            return Status(context, StatusCodes.Status429TooManyRequests);
        });

        AssertFile(await site.FetchAsync(), "E0_2425.csv", DownloadOutcome.Fetched, null);
    }

    [Fact]
    public async Task Fetch_SiteIsDead_IsGivenUpAfterAFewFiles()
    {
        var report = await site.Download(new Uri("http://127.0.0.1:9")).FetchAsync(new Season(2024), null, TestContext.Current.CancellationToken);

        Assert.InRange(report.Count(DownloadOutcome.Failed), 4, 5);
        Assert.Equal(15, report.Count(DownloadOutcome.Failed) + report.Count(DownloadOutcome.LeftOut));
    }

    [Fact]
    public async Task Answers_SiteIsThere_True() =>
        Assert.True((await site.Download().AnswersAsync(TestContext.Current.CancellationToken)).Answers);

    [Fact]
    public async Task Answers_DeadSlowPageOrBroken_FalseWithTheReason_WithinTheTime()
    {
        var dead = await site.Download(new Uri("http://127.0.0.1:9")).AnswersAsync(TestContext.Current.CancellationToken);
        site.Answer("fixtures.csv", context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        var slow = await site.Download().AnswersAsync(TestContext.Current.CancellationToken);
        site.Answer("fixtures.csv", context =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync("<html>");
        });
        var page = await site.Download().AnswersAsync(TestContext.Current.CancellationToken);
        site.Answer("fixtures.csv", context => Status(context, StatusCodes.Status503ServiceUnavailable));
        var broken = await site.Download().AnswersAsync(TestContext.Current.CancellationToken);

        Assert.All([dead, slow, page, broken], answer => Assert.False(answer.Answers));
        Assert.Equal("no answer within 1 s", slow.Reason);
        Assert.Contains("web page", page.Reason, StringComparison.Ordinal);
        Assert.Contains("503", broken.Reason, StringComparison.Ordinal);
    }

    private static void AssertFile(DownloadReport report, string name, DownloadOutcome outcome, string? reason)
    {
        var file = Assert.Single(report.Files, file => file.Name == name);
        Assert.Equal(outcome, file.Outcome);
        if (reason is null)
        {
            Assert.Null(file.Reason);
        }
        else
        {
            Assert.Contains(reason, file.Reason, StringComparison.Ordinal);
        }
    }

    private static Task Status(HttpContext context, int code)
    {
        context.Response.StatusCode = code;
        return Task.CompletedTask;
    }
}
