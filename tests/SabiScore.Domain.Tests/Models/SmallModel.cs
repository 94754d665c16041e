using SabiScore.Domain.Football;
using SabiScore.Domain.Models;

namespace SabiScore.Domain.Tests.Models;

/// <summary>A model of five features small enough to be computed by hand, with every kind of part in it.</summary>
internal static class SmallModel
{
    internal const string SchemaId = "5ma11000";

    /// <summary>strength, form, then the fair opening probabilities.</summary>
    internal static ForecastModelParts Parts => new()
    {
        SchemaId = SchemaId,
        FeatureNames = ["strength", "form", "opening_home", "opening_draw", "opening_away"],
        OpeningColumns = [2, 3, 4],
        FundamentalMembers =
        [
            ModelMember.FromLinear("fundamental", new LinearMember([0, 5], [0, 1], [1, 2], [0.5, 0, -0.5, 0.1, 0.1, -0.2], [0.3, 0, -0.3])),
            ModelMember.FromTrees("fundamental_trees", Trees(), leagueIntercepts: Enumerable.Repeat(new[] { 0.2, -0.1, -0.1 }, 7).SelectMany(row => row)),
        ],
        FundamentalWeights = [0.75, 0.25],
        DerivedColumns =
        [
            DerivedColumn.Product("strength_squared", 0, 0),
            DerivedColumn.SignedSquare("form_signed_square", 1),
            .. Enum.GetValues<Outcome>().Select(outcome => DerivedColumn.Deviation($"fundamental_{outcome}", 0, outcome)),
        ],
        MarketMembers =
        [
            ModelMember.FromLinear("residual_softmax", new LinearMember([7, 9], [0, 0], [1, 1], [0.1, 0, 0, 0, 0, 0.1], [0, 0.02, 0])),
            ModelMember.FromLinear("line_move", new LinearMember([1], [0.1], [2], [0.2, -0.1], [0.05, 0]), isLineMove: true, ModelMember.LineMoveMap),
            ModelMember.FromTrees("lightgbm", Trees()),
        ],
        Blends = [.. League.All.Select(league => league == League.Eredivisie ? new LeagueBlend(1, [0, 0, 0]) : new LeagueBlend(0.25, [0.25, 0.3, 0.2]))],
        Calibrations = [.. League.All.Select(league => league == League.Championship ? new Calibration([1.1, 0.9, 1.05], [0.01, 0.02, -0.03]) : Calibration.Identity)],
        Card = new ModelCard
        {
            DataFrom = new DateOnly(2012, 8, 1),
            DataTo = new DateOnly(2024, 6, 2),
            Matches = 1000,
            Seed = 7,
            Metrics = [new NamedValue("validation_rps", 0.1968)],
            Members = [new MemberCard { Name = "xgboost", Learner = "XGBoost", LeftOut = "No library." }],
        },
    };

    internal static double[] Features => [0.8, -0.4, 0.5, 0.27, 0.23];

    /// <summary>Home: 0.2 where strength is at most 0.5 or unknown, else by form; draw 0.05; away: by the home probability.</summary>
    internal static TreeEnsemble Trees() => new TreeEnsembleBuilder(3)
        .Add(0, [TreeNode.SplitAtMost(0, 0.5, true, 1, 2), TreeNode.Leaf(0.2), TreeNode.SplitBelow(1, -0.4f, false, 3, 4), TreeNode.Leaf(-0.1), TreeNode.Leaf(0.3)])
        .Add(1, [TreeNode.Leaf(0.1)], scale: 0.5)
        .Add(2, [TreeNode.SplitKnown(1, 1, 2), TreeNode.Leaf(0.04), TreeNode.Leaf(-0.04)])
        .AddBias(2, 0.01)
        .Build();

    internal static byte[] File(ForecastModelParts? parts = null)
    {
        using var stream = new MemoryStream();
        ForecastModel.Create(parts ?? Parts).Save(stream);
        return stream.ToArray();
    }

    internal static ForecastModel Load(byte[] file, string? schemaId = SchemaId) => ForecastModel.Load(new MemoryStream(file), schemaId);
}
