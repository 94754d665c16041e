using SabiScore.Domain.Models.Explanations;

namespace SabiScore.Api.Predictions;

/// <summary>A number for each outcome, above 0 where it speaks for it.</summary>
/// <param name="Home">Home win.</param>
/// <param name="Draw">Draw.</param>
/// <param name="Away">Away win.</param>
public sealed record OutcomeChange(double Home, double Draw, double Away)
{
    internal static OutcomeChange Of(OutcomeLogits numbers) => new(numbers.Home, numbers.Draw, numbers.Away);

    internal static OutcomeChange Percent(OutcomeLogits shares) => new(100 * shares.Home, 100 * shares.Draw, 100 * shares.Away);
}
