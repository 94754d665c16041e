using SabiScore.Data.Store.Models;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;

namespace SabiScore.Data.Tests.Registry;

/// <summary>Rows of models that can serve, made without training.</summary>
internal static class TestModels
{
    /// <param name="seed">Other seeds, other versions.</param>
    /// <param name="role">What it is to be.</param>
    /// <param name="recipe">Its recipe's id.</param>
    public static ModelRow Row(int seed, ModelRole role = ModelRole.Champion, string recipe = "0000000a")
    {
        var model = ForecastModel.Create(new ForecastModelParts
        {
            SchemaId = FeatureCatalog.SchemaId,
            FeatureNames = [.. FeatureCatalog.All.Select(feature => feature.Name)],
            OpeningColumns = [0, 1, 2],
            FundamentalMembers = [ModelMember.FromLinear("elo", new LinearMember([], [], [], [], [0.1, 0, 0]))],
            FundamentalWeights = [1],
            Blends = [.. League.All.Select(_ => new LeagueBlend(1, []))],
            Calibrations = [.. League.All.Select(_ => Calibration.Identity)],
            Card = new ModelCard { DataFrom = new DateOnly(2022, 8, 13), DataTo = new DateOnly(2024, 2, 24), Matches = 1000, Seed = seed },
        });
        using var content = new MemoryStream();
        model.Save(content);
        return new ModelRow
        {
            Version = model.Version,
            SchemaId = model.SchemaId,
            Scope = "whole",
            Role = role,
            RoleReason = "As the test wants it.",
            RecipeId = recipe,
            Verdict = role == ModelRole.Challenger ? GateVerdict.NotBetter : GateVerdict.Passed,
            Content = content.ToArray(),
            Card = "{}",
        };
    }
}
