using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models.Explanations;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Models;

/// <summary>
/// The portable artifact of training: from a feature vector to a calibrated forecast, with no library but this. Immutable, safe for use from
/// several threads, deterministic.
/// </summary>
public sealed class ForecastModel
{
    /// <summary>The least probability whose logarithm is taken in a deviation.</summary>
    public const double LeastProbability = 1e-4;

    private readonly byte[] file;
    private readonly int[] inputs;
    private readonly int[][] leagueInputs;
    private readonly ModelMember[] fundamentalMembers;
    private readonly ModelMember[] marketMembers;
    private readonly DerivedColumn[] derived;
    private readonly int arithmetic;

    private ForecastModel(ForecastModelParts parts, byte[] file, string version)
    {
        ForecastModelRules.Check(parts);
        (Parts, this.file, Version) = (parts, file, version);
        fundamentalMembers = [.. parts.FundamentalMembers];
        marketMembers = [.. parts.MarketMembers];
        derived = [.. parts.DerivedColumns];
        arithmetic = derived.Count(column => column.Kind != DerivedKind.Deviation);
        inputs = ForecastModelRules.Inputs(parts);
        leagueInputs = [.. League.All.Select(league => ForecastModelRules.InputsOf(league, parts, inputs))];
    }

    /// <summary>First 8 hex digits of the SHA-256 of the content.</summary>
    public string Version { get; }

    /// <summary>Schema id of the feature catalog it reads.</summary>
    public string SchemaId => Parts.SchemaId;

    /// <summary>Where it comes from and what it is worth.</summary>
    public ModelCard Card => Parts.Card;

    /// <summary>What it is made of.</summary>
    public ForecastModelParts Parts { get; }

    /// <summary>Members without prices, then market-anchored ones.</summary>
    public IReadOnlyList<ModelMember> Members => [.. fundamentalMembers, .. marketMembers];

    /// <summary>Feature columns that some member reads; <see cref="Forecast.Completeness"/> is the known share of those that the match's league has.</summary>
    public IReadOnlyList<int> Inputs => inputs;

    /// <summary>Size of the file, bytes.</summary>
    public int FileLength => file.Length;

    /// <summary>Makes a model of its parts.</summary>
    /// <exception cref="ArgumentException">They do not fit together.</exception>
    public static ForecastModel Create(ForecastModelParts parts)
    {
        ForecastModelRules.Check(parts);
        var (bytes, version) = ForecastModelFile.Write(parts);
        return new ForecastModel(parts, bytes, version);
    }

    /// <summary>Reads a model file.</summary>
    /// <param name="stream">The file; read to its end.</param>
    /// <param name="schemaId">Schema id of the feature catalog that will fill the vectors; null to accept any (to look at a file, not to forecast).</param>
    /// <exception cref="ForecastModelFormatException">It is damaged, cut off, of another format version, or for another schema; the message says which.</exception>
    public static ForecastModel Load(Stream stream, string? schemaId)
    {
        var (parts, bytes, version) = ForecastModelFile.Read(stream, schemaId);
        try
        {
            return new ForecastModel(parts, bytes, version);
        }
        catch (ArgumentException exception)
        {
            throw new ForecastModelFormatException($"The model's parts do not fit together: {exception.Message}", exception);
        }
    }

    /// <summary>Reads a model file made for this program's own feature catalog.</summary>
    /// <param name="stream">The file; read to its end.</param>
    /// <exception cref="ForecastModelFormatException">It is damaged, cut off, of another format version, or for another schema; the message says which.</exception>
    public static ForecastModel Load(Stream stream) => Load(stream, FeatureCatalog.SchemaId);

    /// <summary>Writes the file that <see cref="Load(Stream)"/> reads; the same bytes each time.</summary>
    public void Save(Stream stream) => stream.Write(file);

    /// <summary>Forecasts one match.</summary>
    /// <param name="features">The catalog's vector, NaN where unknown.</param>
    /// <param name="league">The match's league.</param>
    /// <param name="lineMoveShare">How much of the expected move of the price is still to come: 1 at the early price, 0 at kick-off.</param>
    /// <param name="withMembers">Whether to tell what each member said.</param>
    /// <exception cref="ArgumentException">The vector has another length than the schema, or the share is outside 0..1.</exception>
    public Forecast Evaluate(ReadOnlySpan<double> features, League league, double lineMoveShare = 1, bool withMembers = false)
    {
        var count = Parts.FeatureNames.Count;
        if (features.Length != count)
        {
            throw new ArgumentException($"{features.Length} features given, schema {SchemaId} has {count}.", nameof(features));
        }

        if (lineMoveShare is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(lineMoveShare), lineMoveShare, "Between 0 and 1.");
        }

        var width = count + derived.Length;
        Span<double> columns = width <= SlotValues.StackColumns ? stackalloc double[width] : new double[width];
        Span<float> slots = width <= SlotValues.StackColumns ? stackalloc float[2 * width] : new float[2 * width];
        features.CopyTo(columns);
        for (var i = 0; i < arithmetic; i++)
        {
            columns[count + i] = derived[i].Of(features);
        }

        SlotValues.Fill(columns[..(count + arithmetic)], slots);
        Span<double> memberLogits = stackalloc double[3 * fundamentalMembers.Length];
        Span<double> logits = stackalloc double[3];
        for (var i = 0; i < fundamentalMembers.Length; i++)
        {
            var own = memberLogits.Slice(3 * i, 3);
            fundamentalMembers[i].Evaluate(columns[..(count + arithmetic)], slots[..(2 * (count + arithmetic))], league, own);
            AddScaled(logits, own, Parts.FundamentalWeights[i]);
        }

        var fundamental = ProbabilityTriple.Softmax(logits[0], logits[1], logits[2]);
        List<MemberForecast>? said = withMembers ? [] : null;
        for (var i = 0; said is not null && i < fundamentalMembers.Length; i++)
        {
            said.Add(new MemberForecast(fundamentalMembers[i].Name, Parts.FundamentalWeights[i], Softmax(memberLogits.Slice(3 * i, 3)), false));
        }

        var published = fundamental;
        Span<double> opening = stackalloc double[3];
        var marketAware = TryLogOpening(features, opening);
        if (marketAware)
        {
            for (var i = arithmetic; i < derived.Length; i++)
            {
                var own = Softmax(memberLogits.Slice(3 * derived[i].First, 3));
                var outcome = derived[i].Second;
                columns[count + i] = Math.Log(Math.Max(own[(Outcome)outcome], LeastProbability)) - opening[outcome];
            }

            SlotValues.Fill(columns[(count + arithmetic)..], slots[(2 * (count + arithmetic))..]);
            published = Blend(columns, slots, opening, league, lineMoveShare, said);
        }

        return new Forecast { Published = published, Fundamental = fundamental, MarketAware = marketAware, Completeness = Completeness(features, league), Members = said ?? [] };
    }

    /// <summary>Forecasts one match and tells what of the match makes the forecast what it is.</summary>
    /// <param name="features">The catalog's vector, NaN where unknown.</param>
    /// <param name="league">The match's league.</param>
    /// <param name="lineMoveShare">How much of the expected move of the price is still to come: 1 at the early price, 0 at kick-off.</param>
    /// <param name="withoutPrices">Whether the forecast without prices is explained; so it is where there is no usable price.</param>
    /// <param name="live">A calibration that follows the model's own; none where null. It never touches the forecast without prices.</param>
    /// <exception cref="ArgumentException">The vector has another length than the schema, or the share is outside 0..1.</exception>
    public Explanation Explain(ReadOnlySpan<double> features, League league, double lineMoveShare = 1, bool withoutPrices = false, Calibration? live = null) =>
        ForecastExplainer.Explain(Parts, Evaluate(features, league, lineMoveShare).Calibrated(live), features, league, lineMoveShare, withoutPrices, live ?? Calibration.Identity);

    private static ProbabilityTriple Softmax(ReadOnlySpan<double> logits) => ProbabilityTriple.Softmax(logits[0], logits[1], logits[2]);

    private static void AddScaled(Span<double> sum, ReadOnlySpan<double> part, double scale)
    {
        sum[0] += scale * part[0];
        sum[1] += scale * part[1];
        sum[2] += scale * part[2];
    }

    private ProbabilityTriple Blend(
        ReadOnlySpan<double> columns, ReadOnlySpan<float> slots, ReadOnlySpan<double> opening, League league, double lineMoveShare, List<MemberForecast>? said)
    {
        var blend = Parts.Blends[league.Index];
        Span<double> logits = [opening[0], opening[1], opening[2]];
        Span<double> residual = stackalloc double[3];
        Span<double> own = stackalloc double[3];
        said?.Add(new MemberForecast("price", blend.PriceWeight, Softmax(opening), true));
        for (var i = 0; i < marketMembers.Length; i++)
        {
            var weight = blend.MemberWeights[i];
            if (weight == 0 && said is null)
            {
                continue;
            }

            var member = marketMembers[i];
            var share = member.IsLineMove ? lineMoveShare : 1;
            member.Evaluate(columns, slots, league, residual);
            AddScaled(logits, residual, weight * share);
            if (said is not null)
            {
                opening.CopyTo(own);
                AddScaled(own, residual, share);
                said.Add(new MemberForecast(member.Name, weight, Softmax(own), true));
            }
        }

        var blended = Softmax(logits);
        var calibration = Parts.Calibrations[league.Index];
        return calibration.IsIdentity ? blended : calibration.Apply(blended);
    }

    private bool TryLogOpening(ReadOnlySpan<double> features, Span<double> opening)
    {
        for (var outcome = 0; outcome < 3; outcome++)
        {
            var probability = features[Parts.OpeningColumns[outcome]];
            if (probability is not (> 0 and < 1))
            {
                return false;
            }

            opening[outcome] = Math.Log(probability);
        }

        return true;
    }

    private double Completeness(ReadOnlySpan<double> features, League league)
    {
        var (known, own) = (0, leagueInputs[league.Index]);
        foreach (var input in own)
        {
            known += double.IsFinite(features[input]) ? 1 : 0;
        }

        return own.Length == 0 ? 1 : (double)known / own.Length;
    }
}
