namespace SabiScore.Trainer.Training;

/// <summary>The work itself: reads matches, learns, registers. The queue around it knows nothing of football.</summary>
internal interface ITrainingWork
{
    /// <summary>What cannot work (too few matches) comes back as a failure; an exception is a bug or broken infrastructure.</summary>
    Task<TrainingEnd> RunAsync(long trainingId, TrainingOrder order, IProgress<TrainingStep> progress, CancellationToken cancellationToken);
}
