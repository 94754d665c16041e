using System.Globalization;
using Grpc.Core;
using SabiScore.Protos.Trainer.V1;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Training;

/// <summary>Asks the Trainer to bring the live calibrations up to date, and says what came of it.</summary>
internal sealed class CalibrateRun(TrainerService.TrainerServiceClient trainer, TimeProvider time)
{
    /// <summary>Less than the time to the next firing.</summary>
    private static readonly TimeSpan CallLimit = TimeSpan.FromMinutes(2);

    public async Task<JobReport> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        try
        {
            var options = new CallOptions(deadline: time.GetUtcNow().UtcDateTime + CallLimit, cancellationToken: cancellationToken);
            var answer = await trainer.CalibrateAsync(new CalibrateRequest(), options);
            return !answer.AnythingNew ? JobReport.NothingToDo("No match with a forecast has ended since the last time.")
                : answer.Leagues.Count == 0 ? JobReport.NothingToDo($"{answer.Settled} settled forecasts: fewer than 20 in each league.")
                : JobReport.Done(string.Join("; ", answer.Leagues.Select(Say)), answer.Settled, answer.Leagues.Count(league => league.Applied));
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.FailedPrecondition)
        {
            return JobReport.NothingToDo(exception.Status.Detail);
        }
    }

    private static string Say(LeagueCalibration league)
    {
        var window = league.Widened ? $", widened to {Days(league)} days" : "";
        var decision = league.Applied ? "applied" : league.GainMatches == 0 ? "left as it is, none on trial yet" : "left as it is";
        return string.Create(CultureInfo.InvariantCulture, $"{league.League}: {league.Samples} forecasts{window}, {decision} (gain {league.Gain:+0.0000;-0.0000;0} on {league.GainMatches})");
    }

    private static int Days(LeagueCalibration league) => (int)Math.Ceiling((league.WindowTo.ToDateTimeOffset() - league.WindowFrom.ToDateTimeOffset()).TotalDays) + 1;
}
