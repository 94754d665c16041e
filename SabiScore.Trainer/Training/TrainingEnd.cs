namespace SabiScore.Trainer.Training;

/// <summary>How the work of a training ended: with a registered model, or with the reason why there is none.</summary>
internal sealed record TrainingEnd(bool Succeeded, string Message)
{
    public static TrainingEnd Success(string message) => new(true, message);

    public static TrainingEnd Failure(string reason) => new(false, reason);
}
