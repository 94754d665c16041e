namespace SabiScore.Domain.Models;

/// <summary>A model file cannot be used: it is damaged, cut off, of another format version, or made for another feature schema.</summary>
public sealed class ForecastModelFormatException : Exception
{
    /// <param name="message">What is wrong with the file, for an operator.</param>
    public ForecastModelFormatException(string message)
        : base(message)
    {
    }

    /// <param name="message">What is wrong with the file, for an operator.</param>
    /// <param name="innerException">What the decoder said.</param>
    public ForecastModelFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Without a reason.</summary>
    public ForecastModelFormatException()
        : this("The model file cannot be used.")
    {
    }
}
