using SabiScore.Domain.Odds;

namespace SabiScore.Trainer.Promotion;

/// <summary>What a model said, before anybody trusts it to be probabilities.</summary>
/// <param name="Published">Home, draw, away of the published forecast.</param>
/// <param name="Fundamental">Those of the forecast without prices.</param>
/// <param name="MarketAware">Whether it says that prices went into the published one.</param>
internal sealed record GateForecast(double[] Published, double[] Fundamental, bool MarketAware)
{
    private const double Slack = 1e-9;

    public bool IsSound => IsTriple(Published) && IsTriple(Fundamental);

    public static double[] Of(ProbabilityTriple triple) => [triple.Home, triple.Draw, triple.Away];

    private static bool IsTriple(double[] values) =>
        values.Length == 3 && values.All(value => double.IsFinite(value) && value is >= 0 and <= 1) && Math.Abs(values.Sum() - 1) <= Slack;
}
