using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Tests.Jobs;

public sealed class JobOptionsValidatorTests
{
    [Fact]
    public void Validate_Defaults_AreSchedules() => Assert.True(new JobOptionsValidator().Validate(null, new JobOptions()).Succeeded);

    [Fact]
    public void Validate_TwoFaults_NamesBothKeys()
    {
        var options = new JobOptions { GenerateValueBets = "hourly", RetrainModels = "0 0 25 * * ?" };

        var result = new JobOptionsValidator().Validate(null, options);

        Assert.Equal(2, result.Failures!.Count());
        Assert.Contains(result.Failures!, fault => fault.StartsWith("Jobs:GenerateValueBets", StringComparison.Ordinal));
        Assert.Contains(result.Failures!, fault => fault.StartsWith("Jobs:RetrainModels", StringComparison.Ordinal));
    }
}
