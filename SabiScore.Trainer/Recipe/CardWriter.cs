using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe.Blending;
using SabiScore.Trainer.Recipe.Data;
using SabiScore.Trainer.Recipe.Walk;

namespace SabiScore.Trainer.Recipe;

/// <summary>Tells on the model's card what it was made of and how each member did on the validation seasons, beside the market.</summary>
internal sealed class CardWriter(TrainingData data, WalkForward walk, TrainingOptions options)
{
    public ModelCard Write(
        Cutoff cutoff, CutoffFit fit, Validation validation, IReadOnlyList<LeagueBlend> blends, IReadOnlyList<Calibration> calibrations,
        IReadOnlyList<double> fundamental, IReadOnlyList<string> notes)
    {
        var scores = new ValidationScores(data, validation, blends, calibrations, fundamental);
        return new ModelCard
        {
            DataFrom = data.Date(0),
            DataTo = data.Date(cutoff.Rows - 1),
            Matches = cutoff.Rows,
            Seed = options.Seed,
            ValidationSeasons = [.. validation.Seasons.Select(season => season.Code)],
            Leagues = [.. League.All.Select(league => Card(league, cutoff, fit, blends[league.Index], calibrations[league.Index], scores))],
            Members = [.. Members(fit, scores)],
            Metrics = scores.Metrics(null),
            Notes = notes,
        };
    }

    private const string TooLittle = "too few matches, or none with a closing price, to learn from";

    private static NamedText[] LogitParameters(double ridge) => [new("ridge", ridge.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    private LeagueCard Card(League league, Cutoff cutoff, CutoffFit fit, LeagueBlend blend, Calibration calibration, ValidationScores scores) => new()
    {
        League = league.Code,
        Matches = Enumerable.Range(0, cutoff.Rows).Count(row => data.League(row) == league),
        ValidationMatches = scores.Count(league),
        Weights = [new NamedValue("price", blend.PriceWeight), .. fit.Market.Zip(blend.MemberWeights, (member, weight) => new NamedValue(member.Name, weight))],
        Calibrated = !calibration.IsIdentity,
        Metrics = scores.Metrics(league),
    };

    private IEnumerable<MemberCard> Members(CutoffFit fit, ValidationScores scores)
    {
        foreach (var (index, definition) in StageOne.LogitDefinition.All.Index())
        {
            yield return new MemberCard
            {
                Name = definition.Name,
                Learner = "softmax regression",
                ValidationRps = scores.FundamentalMember(index),
                Parameters = LogitParameters(definition.Ridge),
            };
        }

        foreach (var learner in walk.FundamentalLearners)
        {
            var index = fit.Fundamental.ToList().FindIndex(member => member.Name == learner.Name);
            yield return new MemberCard
            {
                Name = learner.Name,
                Learner = learner.Learner,
                LeftOut = index < 0 ? learner.Unavailable ?? TooLittle : null,
                Trees = index < 0 ? 0 : fit.Fundamental[index].Trees!.TreeCount,
                ValidationRps = index < 0 ? null : scores.FundamentalMember(index),
                Parameters = learner.Parameters,
            };
        }

        foreach (var learner in walk.Learners)
        {
            var index = fit.Market.ToList().FindIndex(member => member.Name == learner.Name);
            yield return new MemberCard
            {
                Name = learner.Name,
                Learner = learner.Learner,
                LeftOut = index < 0 ? learner.Unavailable ?? TooLittle : null,
                Trees = index < 0 ? 0 : fit.Market[index].Trees?.TreeCount ?? 0,
                ValidationRps = index < 0 ? null : scores.MarketMember(index),
                Parameters = learner.Parameters,
            };
        }
    }
}
