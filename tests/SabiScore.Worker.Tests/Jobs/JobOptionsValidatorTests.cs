using Microsoft.Extensions.Time.Testing;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Tests.Jobs;

public sealed class JobOptionsValidatorTests
{
    private static readonly JobOptionsValidator Validator = new(new FakeTimeProvider(JobBench.Start));

    [Fact]
    public void Validate_Defaults_AreFine() => Assert.True(Validator.Validate(null, new JobOptions()).Succeeded);

    [Fact]
    public void Validate_EveryFault_IsToldAtOnceWithItsKey()
    {
        var options = new JobOptions
        {
            GenerateValueBets = "hourly",
            RetrainModels = "0 0 25 * * ?",
            CalibrateModels = "0 0 0 1 1 ? 2020",
            Retry = new() { Attempts = 0, FirstPause = TimeSpan.Zero, LongestPause = TimeSpan.FromHours(2) },
        };
        options.Deadlines["FetchOdds"] = TimeSpan.FromMinutes(5);
        options.Deadlines["RefreshStandings"] = TimeSpan.Zero;
        options.Deadlines["MakeCoffee"] = TimeSpan.FromMinutes(1);

        var result = Validator.Validate(null, options);

        Assert.Equal(
            [
                "Jobs:GenerateValueBets is not a cron expression: 'hourly'.",
                "Jobs:CalibrateModels never fires: '0 0 0 1 1 ? 2020'.",
                "Jobs:RetrainModels is not a cron expression: '0 0 25 * * ?'.",
                "Jobs:Deadlines:FetchOdds must be less than 00:05:00, the shortest time between two firings, not 00:05:00.",
                "Jobs:Deadlines:RefreshStandings must be at least 00:00:01, not 00:00:00.",
                "Jobs:Deadlines:MakeCoffee: there is no such job.",
                "Jobs:Retry:Attempts must be 1 to 10, not 0.",
                "Jobs:Retry:FirstPause must be more than nothing, not 00:00:00.",
                "Jobs:Retry:LongestPause must lie between FirstPause and an hour, not be 02:00:00.",
            ],
            result.Failures!);
    }
}
