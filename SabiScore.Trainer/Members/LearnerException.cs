namespace SabiScore.Trainer.Members;

/// <summary>A learning library refused or broke off; the message is its own.</summary>
public sealed class LearnerException : Exception
{
    public LearnerException(string message)
        : base(message)
    {
    }

    public LearnerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public LearnerException()
    {
    }
}
