namespace SabiScore.Trainer.Training;

/// <summary>What the queue works on.</summary>
internal enum RunKind
{
    Training,
    Search,
}
