using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Models.Explanations;

/// <summary>
/// Takes a forecast apart. Blend and members are sums of centred logits, so their terms add up as they are; calibration multiplies each by its outcome's
/// slope, and what it adds beyond that is a term of its own.
/// </summary>
internal static class ForecastExplainer
{
    /// <param name="parts">The model.</param>
    /// <param name="forecast">Its forecast of the row.</param>
    /// <param name="features">The catalog's vector.</param>
    /// <param name="league">The match's league.</param>
    /// <param name="lineMoveShare">How much of the expected move of the price is still to come.</param>
    /// <param name="withoutPrices">Whether the forecast without prices is explained.</param>
    /// <param name="live">The calibration that follows the model's own; already applied in the forecast.</param>
    internal static Explanation Explain(
        ForecastModelParts parts, Forecast forecast, ReadOnlySpan<double> features, League league, double lineMoveShare, bool withoutPrices, Calibration live)
    {
        var row = new ExplainedRow(parts, features);
        var terms = new LogitTerms(row.Columns.Length);
        if (withoutPrices || !forecast.MarketAware)
        {
            for (var i = 0; i < parts.FundamentalMembers.Count; i++)
            {
                AddMember(parts.FundamentalMembers[i], parts.FundamentalWeights[i], row.Known, row.KnownSlots);
            }

            return Make(parts, forecast.Fundamental, marketAware: false, forecast.Completeness, terms, default);
        }

        var opening = row.AddDeviations(parts, league);
        var blend = parts.Blends[league.Index];
        for (var i = 0; i < parts.MarketMembers.Count; i++)
        {
            var member = parts.MarketMembers[i];
            AddMember(member, blend.MemberWeights[i] * (member.IsLineMove ? lineMoveShare : 1), row.Columns, row.Slots);
        }

        return Make(parts, forecast.Published, marketAware: true, forecast.Completeness, terms, opening.Centred, parts.Calibrations[league.Index], live);

        void AddMember(ModelMember member, double scale, ReadOnlySpan<double> columns, ReadOnlySpan<float> slots)
        {
            if (scale != 0)
            {
                terms.Add(member, columns, slots, league.Index, scale);
            }
        }
    }

    private static Explanation Make(
        ForecastModelParts parts, ProbabilityTriple probabilities, bool marketAware, double completeness, LogitTerms terms, OutcomeLogits price, params ReadOnlySpan<Calibration> calibrations)
    {
        var named = ColumnTerms(parts, terms);
        var before = named.Aggregate(terms.Average + terms.League + price, (sum, term) => sum + term.Logits);
        var (slopes, after) = (new OutcomeLogits(1, 1, 1), default(OutcomeLogits));
        foreach (var calibration in calibrations)
        {
            var (own, beyond) = Calibrated((before * slopes) + after, calibration);
            (slopes, after) = (slopes * own, (after * own) + beyond);
        }

        List<ExplanationTerm> all =
        [
            new(ExplanationTermKind.Average, "average", null, terms.Average),
            new(ExplanationTermKind.League, "league", null, terms.League),
            new(ExplanationTermKind.Price, "price", null, price),
            .. named,
        ];
        all = [.. all.Select(term => term with { Logits = (term.Logits * slopes).Centred })];
        all.Insert(3, new ExplanationTerm(ExplanationTermKind.Calibration, "calibration", null, after.Centred));
        all.RemoveAll(term => term.Logits == default);
        return new Explanation
        {
            Probabilities = probabilities,
            MarketAware = marketAware,
            Completeness = completeness,
            Logits = all.Aggregate(default(OutcomeLogits), (sum, term) => sum + term.Logits),
            Terms = all,
        };
    }

    /// <summary>The slopes, and what calibration adds to the logits beyond multiplying them.</summary>
    private static (OutcomeLogits Slopes, OutcomeLogits Beyond) Calibrated(OutcomeLogits before, Calibration calibration)
    {
        var slopes = new OutcomeLogits(calibration.Slopes[0], calibration.Slopes[1], calibration.Slopes[2]);
        if (calibration.IsIdentity)
        {
            return (slopes, default);
        }

        var raw = before.Softmax();
        var logs = new OutcomeLogits(Log(raw.Home), Log(raw.Draw), Log(raw.Away));
        return (slopes, ((logs - before) * slopes) + new OutcomeLogits(calibration.Intercepts[0], calibration.Intercepts[1], calibration.Intercepts[2]));
    }

    private static double Log(double probability) => Math.Log(Math.Max(probability, Calibration.LeastProbability));

    private static List<ExplanationTerm> ColumnTerms(ForecastModelParts parts, LogitTerms terms)
    {
        var features = parts.FeatureNames.Count;
        List<ExplanationTerm> named = [];
        var deviations = new OutcomeLogits[parts.FundamentalMembers.Count];
        for (var column = 0; column < features + parts.DerivedColumns.Count; column++)
        {
            var logits = terms.Of(column);
            if (column < features)
            {
                named.Add(new ExplanationTerm(ExplanationTermKind.Feature, parts.FeatureNames[column], column, logits));
            }
            else if (parts.DerivedColumns[column - features] is { Kind: DerivedKind.Deviation } deviation)
            {
                deviations[deviation.First] += logits;
            }
            else
            {
                var derived = parts.DerivedColumns[column - features];
                named.Add(new ExplanationTerm(ExplanationTermKind.Arithmetic, derived.Name, derived.First, logits));
            }
        }

        named.AddRange(deviations.Select((logits, member) => new ExplanationTerm(ExplanationTermKind.OwnForecast, parts.FundamentalMembers[member].Name, null, logits)));
        return named;
    }
}
