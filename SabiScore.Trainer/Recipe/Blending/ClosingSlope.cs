using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Trainer.Recipe.Blending;

/// <summary>
/// How much of the way that a blend goes from the opening price the market then went itself: the least-squares slope, through the origin, of the closing
/// price's logits less the opening price's on the blend's less the opening price's, over the validation matches of all leagues. Results say the same with
/// thirty times the noise, so a blend that goes further than the market followed it is drawn back by this much.
/// </summary>
internal static class ClosingSlope
{
    /// <summary>Closing prices are not the truth either: never less than half of what results and closings together chose.</summary>
    private const double Least = 0.5;

    /// <returns>What to multiply the weights with, 0.5 to 1; 1 where no match has a closing price.</returns>
    public static double Of(TrainingData data, Validation validation, IReadOnlyList<double[]> weights)
    {
        var (together, own) = (0.0, 0.0);
        Span<double> gone = stackalloc double[3];
        Span<double> moved = stackalloc double[3];
        for (var match = 0; match < validation.Rows.Length; match++)
        {
            var row = validation.Rows[match];
            if (data.Closed(row))
            {
                Departure(validation.Market, match, weights[data.League(row).Index], gone);
                Movement(data, row, moved);
                for (var k = 0; k < 3; k++)
                {
                    together += gone[k] * moved[k];
                    own += gone[k] * gone[k];
                }
            }
        }

        return own > 0 ? Math.Clamp(together / own, Least, 1) : 1;
    }

    private static void Departure(BlendProblem market, int match, double[] weights, Span<double> logits)
    {
        logits.Clear();
        for (var member = 0; member < market.Members; member++)
        {
            var own = market.Member(match, member);
            for (var k = 0; k < 3; k++)
            {
                logits[k] += weights[member] * own[k];
            }
        }

        Centre(logits);
    }

    private static void Movement(TrainingData data, int row, Span<double> logits)
    {
        for (var k = 0; k < 3; k++)
        {
            logits[k] = Math.Log(data.Closing(row)[k]) - data.LogOpening(row)[k];
        }

        Centre(logits);
    }

    private static void Centre(Span<double> logits)
    {
        var mean = (logits[0] + logits[1] + logits[2]) / 3;
        foreach (ref var logit in logits)
        {
            logit -= mean;
        }
    }
}
