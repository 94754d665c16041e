namespace SabiScore.Trainer.Training;

/// <summary>Where a training stands.</summary>
internal enum TrainingStatus
{
    Waiting,
    Running,
    Succeeded,
    Failed,
    Cancelled,
    Lost,
}
