using SabiScore.Domain.Models;

namespace SabiScore.Api.Forecasting;

/// <summary>The model that serves; nothing before the first.</summary>
internal sealed class ServingModel
{
    private volatile ForecastModel? current;

    public ForecastModel? Current => current;

    public void Replace(ForecastModel model) => current = model;

    /// <summary>Nothing serves any more.</summary>
    public void Withdraw() => current = null;
}
