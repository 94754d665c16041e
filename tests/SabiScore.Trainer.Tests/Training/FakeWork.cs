using System.Threading.Channels;
using SabiScore.Trainer.Training;

namespace SabiScore.Trainer.Tests.Training;

/// <summary>Work that a test steps: it says what it is told to and ends when it is told to.</summary>
internal sealed class FakeWork : ITrainingWork
{
    private readonly Channel<object> words = Channel.CreateUnbounded<object>();

    public void Say(TrainingStep step) => words.Writer.TryWrite(step);

    public void End(TrainingEnd end) => words.Writer.TryWrite(end);

    public void Break(Exception exception) => words.Writer.TryWrite(exception);

    public async Task<TrainingEnd> RunAsync(long trainingId, TrainingOrder order, IProgress<TrainingStep> progress, CancellationToken cancellationToken)
    {
        await foreach (var word in words.Reader.ReadAllAsync(cancellationToken))
        {
            switch (word)
            {
                case TrainingStep step:
                    progress.Report(step);
                    break;
                case TrainingEnd end:
                    return end;
                case Exception exception:
                    throw exception;
            }
        }

        throw new InvalidOperationException("The channel is never completed.");
    }
}
