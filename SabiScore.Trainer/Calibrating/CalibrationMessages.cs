using Google.Protobuf.WellKnownTypes;
using SabiScore.Domain.Football;
using SabiScore.Protos.Trainer.V1;

namespace SabiScore.Trainer.Calibrating;

/// <summary>Calibrations as messages.</summary>
internal static class CalibrationMessages
{
    public static CalibrateResponse ToMessage(this CalibrationResult? result) => result is null
        ? new CalibrateResponse()
        : new CalibrateResponse { AnythingNew = true, Settled = result.Settled, Leagues = { result.Fits.Select(fit => ToMessage(fit.Key, fit.Value)) } };

    private static LeagueCalibration ToMessage(League league, LiveCalibrationFit fit) => new()
    {
        League = league.Code,
        Samples = fit.Samples,
        Widened = fit.IsWidened,
        WindowFrom = fit.From.ToTimestamp(),
        WindowTo = fit.To.ToTimestamp(),
        Applied = !fit.Served.IsIdentity,
        Gain = fit.Gain.Count == 0 ? 0 : fit.Gain.Mean,
        GainMatches = fit.Gain.Count,
    };
}
