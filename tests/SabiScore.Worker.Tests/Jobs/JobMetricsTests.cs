using System.Diagnostics.Metrics;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Jobs.Pausing;

namespace SabiScore.Worker.Tests.Jobs;

public sealed class JobMetricsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_ThatIsLate_TriedAgain_AndNearItsDeadline_IsMeasured()
    {
        await using var bench = await JobBench.StartAsync();
        var measured = new List<string>();
        using var listener = Listen(bench.Get<IMeterFactory>(), measured);
        var attempts = 0;
        var (journal, start) = (bench.Get<JobJournal>(), new JobStart("FetchOdds", JobJournal.BySchedule));

        await journal.RunAsync(start with { DueAt = JobBench.Start.AddSeconds(-3), Deadline = TimeSpan.FromMinutes(10) }, (_, _) => EndAfter(TimeSpan.FromMinutes(9)), Token);
        await bench.PassAsync(journal.RunAsync(
            start with { Attempts = 2 }, (_, _) => ++attempts == 1 ? throw new TimeoutException("Away.") : EndAfter(TimeSpan.Zero), Token));

        Assert.Equal(
            [
                "sabiscore.jobs.lateness 3 FetchOdds", "sabiscore.jobs.active 1 FetchOdds", "sabiscore.jobs.deadline.warnings 1 FetchOdds",
                "sabiscore.jobs.runs 1 FetchOdds Done", "sabiscore.jobs.duration 540 FetchOdds", "sabiscore.jobs.active -1 FetchOdds",
                "sabiscore.jobs.active 1 FetchOdds", "sabiscore.jobs.retries 1 FetchOdds", "sabiscore.jobs.runs 1 FetchOdds Done",
            ],
            measured.Take(9));

        Task<JobReport> EndAfter(TimeSpan time)
        {
            bench.Time.Advance(time);
            return Task.FromResult(JobReport.Done("Back."));
        }
    }

    [Fact]
    public async Task Pauses_AreMeasuredAsTheyAreRead()
    {
        await using var bench = await JobBench.StartAsync();
        var measured = new List<string>();
        using var listener = Listen(bench.Get<IMeterFactory>(), measured);

        await bench.Get<JobPauses>().PauseAsync("FetchOdds", "Ada", null, Token);
        await bench.Get<JobPauses>().ListAsync(Token);

        Assert.Equal(JobCatalog.All.Select(job => $"sabiscore.jobs.paused {(job.Name == "FetchOdds" ? 1 : 0)} {job.Name}"), measured);
    }

    private static MeterListener Listen(IMeterFactory factory, List<string> measured)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Meter.Name == JobMetrics.MeterName && instrument.Meter.Scope == factory)
                {
                    own.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.Start();
        return listener;

        void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            lock (measured)
            {
                measured.Add(FormattableString.Invariant($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}"));
            }
        }
    }
}
