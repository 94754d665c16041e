using SabiScore.Data.Sources;
using SabiScore.Domain.Football;

namespace SabiScore.Api.Forecasting;

/// <summary>How much of the expected move of the price is still to come.</summary>
internal static class LineMoveShare
{
    /// <summary>1 at the usual time of the early price and before, 0 at kick-off, in between by time; 1 without prices, where it is not used.</summary>
    public static double Of(UpcomingMatch match)
    {
        if (match.Prices is not { } prices)
        {
            return 1;
        }

        var fixture = match.Fixture;
        var whole = fixture.KickoffAt - CaptureTimes.Early(fixture.Date, fixture.KickoffAt);
        var left = fixture.KickoffAt - prices.CapturedAt;
        return Math.Clamp(left / whole, 0, 1);
    }
}
