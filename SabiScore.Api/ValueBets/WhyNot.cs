using SabiScore.Domain.Betting;

namespace SabiScore.Api.ValueBets;

/// <summary>Reasons in words.</summary>
internal static class WhyNot
{
    public static string Of(NearMissReason reason) => reason switch
    {
        NearMissReason.NoPrices => "No prices are known yet.",
        NearMissReason.NoBookmaker => "No named bookmaker offers a price that can be believed.",
        NearMissReason.ForecastIncomplete => "Too little of what the model asks for was known.",
        NearMissReason.ForecastWithoutMarket => "The forecast did not see the prices of the match; disagreement with the market is not value.",
        NearMissReason.EdgeTooSmall => "The edge is below the least that is bet.",
        NearMissReason.EdgeTooLarge => "The edge is too large to be true: a wrong price or a wrong forecast.",
        NearMissReason.PriceTooLong => "The price is longer than what is bet.",
        NearMissReason.AnotherSelectionIsBetter => "Another selection of the same match is bet.",
        _ => reason.ToString(),
    };
}
