using SabiScore.Domain.Football;
using SabiScore.Domain.Models;

namespace SabiScore.Api.Forecasting;

/// <summary>The model that serves, nothing before the first; and those that run beside it.</summary>
internal sealed class ServingModel
{
    private volatile ForecastModel? current;
    private volatile IReadOnlyList<Challenger> challengers = [];

    public ForecastModel? Current => current;

    public IReadOnlyList<Challenger> Challengers => challengers;

    public void Replace(ForecastModel model) => current = model;

    public void Replace(IReadOnlyList<Challenger> others) => challengers = others;

    /// <summary>The model whose forecast of a fixture is published.</summary>
    public ForecastModel? For(FixtureId fixture)
    {
        var champion = current;
        return champion is null ? null
            : challengers.FirstOrDefault(challenger => challenger.LiveShare > 0 && challenger.Model.Version != champion.Version && LiveShare.Holds(fixture, challenger.LiveShare))?.Model ?? champion;
    }

    /// <summary>Nothing serves any more.</summary>
    public void Withdraw() => (current, challengers) = (null, []);
}
