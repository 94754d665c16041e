using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;

namespace SabiScore.Api.Tests.Hosting;

/// <summary>Models of one fundamental and one market-anchored linear member, made without training.</summary>
internal static class SmallModels
{
    /// <param name="push">Residual that is added to the home side's logit; other numbers, other versions.</param>
    public static ForecastModel Make(double push) => ForecastModel.Create(new ForecastModelParts
    {
        SchemaId = FeatureCatalog.SchemaId,
        FeatureNames = [.. FeatureCatalog.All.Select(feature => feature.Name)],
        OpeningColumns = [FeatureCatalog.IndexOf("opening_home"), FeatureCatalog.IndexOf("opening_draw"), FeatureCatalog.IndexOf("opening_away")],
        FundamentalMembers = [ModelMember.FromLinear("elo", new LinearMember([FeatureCatalog.IndexOf("elo_difference")], [0], [100], [0.4, 0, -0.4], [0.1, -0.2, 0.1]))],
        FundamentalWeights = [1],
        MarketMembers = [ModelMember.FromLinear("residual_softmax", new LinearMember([FeatureCatalog.IndexOf("elo_difference")], [0], [100], [0.01, 0, -0.01], [push, 0, -push]))],
        Blends = [.. League.All.Select(_ => new LeagueBlend(0.5, [0.5]))],
        Calibrations = [.. League.All.Select(_ => Calibration.Identity)],
        Card = new ModelCard { DataFrom = new DateOnly(2022, 8, 13), DataTo = new DateOnly(2024, 2, 24), Matches = 1000, Seed = 1 },
    });

    public static byte[] Bytes(ForecastModel model)
    {
        using var stream = new MemoryStream();
        model.Save(stream);
        return stream.ToArray();
    }
}
