using SabiScore.Domain.Football;
using SabiScore.Trainer.Recipe.Blending;

namespace SabiScore.Trainer.Tests.Recipe.Blending;

public sealed class LeagueBlendsTests
{
    [Fact]
    public void Fit_FourthTreeMember_IsExtraTreesInTheChampionshipOnly()
    {
        var model = WholeModel.Model;
        foreach (var league in League.All)
        {
            var weights = model.Parts.MarketMembers.Zip(model.Parts.Blends[league.Index].MemberWeights).ToDictionary(pair => pair.First.Name, pair => pair.Second);
            Assert.Equal(league == League.Championship, LeagueBlends.IsOffered(league, "extra_trees"));
            Assert.Equal(0, weights[league == League.Championship ? "gradient_boosting" : "extra_trees"]);
            Assert.Equal(1, weights.Values.Sum() + model.Parts.Blends[league.Index].PriceWeight, 1e-6);
        }
    }
}
