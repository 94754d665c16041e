using SabiScore.Domain.Models;
using SabiScore.Domain.Odds;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Trainer.Tests.Recipe.Data;

public sealed class LabelTests
{
    private static readonly PriceTriple Average = PriceTriple.TryCreate(2, 3.4, 3.8)!.Value;
    private static readonly PriceTriple Sharp = PriceTriple.TryCreate(2.1, 3.5, 3.9)!.Value;

    [Fact]
    public void ClosingLabel_BothThere_IsTheirMean()
    {
        var label = ClosingLabel.Of(Board((Bookmaker.Average, Average), (Bookmaker.Pinnacle, Sharp)))!.Value;
        Assert.Equal((MarginRemoval.Power(Average).Home + MarginRemoval.Power(Sharp).Home) / 2, label.Home, 1e-12);
    }

    [Fact]
    public void ClosingLabel_OneThere_IsThatOne()
    {
        Assert.Equal(MarginRemoval.Power(Sharp), ClosingLabel.Of(Board((Bookmaker.Pinnacle, Sharp))));
        Assert.Equal(MarginRemoval.Power(Average), ClosingLabel.Of(Board((Bookmaker.Average, Average), (Bookmaker.Bet365, Sharp))));
    }

    [Fact]
    public void ClosingLabel_NoneThere_IsUnknown()
    {
        Assert.Null(ClosingLabel.Of(Board((Bookmaker.Bet365, Sharp))));
        Assert.Null(ClosingLabel.Of(null));
    }

    [Fact]
    public void LineMoveTarget_MappedToLogits_MovesOpeningToClosing()
    {
        var (opening, closing) = (MarginRemoval.Power(Average), MarginRemoval.Power(Sharp));
        double[] logs = [Math.Log(opening.Home), Math.Log(opening.Draw), Math.Log(opening.Away)];
        var (balance, draw) = LineMoveTarget.Of(logs, [closing.Home, closing.Draw, closing.Away]);
        var map = ModelMember.LineMoveMap;
        var moved = ProbabilityTriple.Softmax(
            logs[0] + (map[0] * balance) + (map[1] * draw), logs[1] + (map[2] * balance) + (map[3] * draw), logs[2] + (map[4] * balance) + (map[5] * draw));
        Assert.Equal(closing.Home, moved.Home, 1e-12);
        Assert.Equal(closing.Draw, moved.Draw, 1e-12);
    }

    [Fact]
    public void LineMoveTarget_WildMove_IsCut() =>
        Assert.Equal((0.6, -0.6), LineMoveTarget.Of([Math.Log(.2), Math.Log(.5), Math.Log(.3)], [.8, .01, .19]));

    private static PriceBoard Board(params (Bookmaker Bookmaker, PriceTriple Prices)[] prices) =>
        new(new DateTimeOffset(2024, 8, 17, 14, 59, 0, TimeSpan.Zero), prices.Select(entry => KeyValuePair.Create(entry.Bookmaker, entry.Prices)));
}
