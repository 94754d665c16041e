using Quartz;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Jobs.Deadlines;

namespace SabiScore.Worker.Tests.Jobs.Deadlines;

public sealed class JobDeadlinesTests
{
    public static TheoryData<string> Jobs => [.. JobCatalog.All.Select(job => job.Name)];

    [Theory]
    [MemberData(nameof(Jobs))]
    public void Of_Defaults_LiesInsideTheNextFiring(string name)
    {
        var (job, options) = (JobCatalog.Find(name)!, new JobOptions());

        var deadline = JobDeadlines.Of(job, options, JobBench.Start);

        Assert.Equal(job.Deadline, deadline);
        Assert.InRange(deadline, TimeSpan.FromSeconds(1), Firings.ShortestGap(CronExpression.Parse(job.Cron(options)), JobBench.Start) - TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("0 * * * * ?", 54)]
    [InlineData("* * * * * ?", 30)]
    [InlineData("0 0 3 * * ?", 270)]
    [InlineData("0 0 0 1 1 ? 2099", 270)]
    public void Of_AnotherSchedule_IsCutForAFasterOneAlone(string cron, int seconds)
    {
        var options = new JobOptions { FetchOdds = cron };

        Assert.Equal(TimeSpan.FromSeconds(seconds), JobDeadlines.Of(JobCatalog.Find("FetchOdds")!, options, JobBench.Start));
    }

    [Fact]
    public void Of_Configured_Holds()
    {
        var options = new JobOptions();
        options.Deadlines["FetchOdds"] = TimeSpan.FromSeconds(20);

        Assert.Equal(TimeSpan.FromSeconds(20), JobDeadlines.Of(JobCatalog.Find("FetchOdds")!, options, JobBench.Start));
    }
}
