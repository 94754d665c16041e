using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SabiScore.Api.Answers;
using SabiScore.Api.Forecasting;
using SabiScore.Data.Store;
using SabiScore.Domain.Football;

namespace SabiScore.Api.Calibrations;

/// <summary>How each league's forecasts are corrected live.</summary>
internal static class CalibrationEndpoints
{
    public static RouteGroupBuilder MapCalibrations(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/calibrations").WithTags("Calibration");
        group.MapGet("/", ListAsync).WithName("ListCalibrations").WithSummary("The live calibration of each league that has one.");
        return group;
    }

    private static async Task<Ok<Listing<CalibrationAnswer>>> ListAsync(
        LiveCalibrations calibrations, IDbContextFactory<SabiScoreDbContext> contexts, DataStamps stamps, CancellationToken cancellationToken)
    {
        var items = new List<CalibrationAnswer>();
        foreach (var league in League.All)
        {
            if (await calibrations.FindAsync(league, cancellationToken) is { } live)
            {
                items.Add(CalibrationAnswer.Of(league, live));
            }
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return TypedResults.Ok(new Listing<CalibrationAnswer> { Items = items, Data = await stamps.NowAsync(context, cancellationToken) });
    }
}
