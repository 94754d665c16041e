using Microsoft.Extensions.Options;
using SabiScore.Trainer.Tuning;

namespace SabiScore.Trainer.Training;

/// <summary>A file of tuned parameters that cannot be used stops the service at start, and the message says what is wrong with it.</summary>
internal sealed class TunedFileValidator : IValidateOptions<TrainingQueueOptions>
{
    public ValidateOptionsResult Validate(string? name, TrainingQueueOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.TunedFile))
        {
            return ValidateOptionsResult.Success;
        }

        try
        {
            TunedFile.Read(options.TunedFile);
            return ValidateOptionsResult.Success;
        }
        catch (TunedParametersException exception)
        {
            return ValidateOptionsResult.Fail($"{TrainingQueueOptions.SectionName}:{nameof(TrainingQueueOptions.TunedFile)}: {exception.Message}");
        }
    }
}
