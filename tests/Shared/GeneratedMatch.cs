using System.Globalization;
using System.Text;
using SabiScore.Domain.Football;

namespace SabiScore.Tests.Shared;

/// <summary>One generated match as a row of a football-data.co.uk file.</summary>
internal static class GeneratedMatch
{
    public const string Header =
        "Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,HTHG,HTAG,HTR,HS,AS,HST,AST,HF,AF,HC,AC,HY,AY,HR,AR,"
        + "B365H,B365D,B365A,BWH,BWD,BWA,PSH,PSD,PSA,WHH,WHD,WHA,MaxH,MaxD,MaxA,AvgH,AvgD,AvgA,"
        + "B365>2.5,B365<2.5,P>2.5,P<2.5,Max>2.5,Max<2.5,Avg>2.5,Avg<2.5,AHh,B365AHH,B365AHA,PAHH,PAHA,MaxAHH,MaxAHA,AvgAHH,AvgAHA,"
        + "B365CH,B365CD,B365CA,BWCH,BWCD,BWCA,PSCH,PSCD,PSCA,WHCH,WHCD,WHCA,MaxCH,MaxCD,MaxCA,AvgCH,AvgCD,AvgCA,"
        + "B365C>2.5,B365C<2.5,PC>2.5,PC<2.5,MaxC>2.5,MaxC<2.5,AvgC>2.5,AvgC<2.5,AHCh,B365CAHH,B365CAHA,PCAHH,PCAHA,MaxCAHH,MaxCAHA,AvgCAHH,AvgCAHA";

    private const double HomeAdvantage = 0.22;
    private const double BaseRate = 0.17;
    private const int MostGoals = 10;

    /// <summary>What the market gets wrong of a club's goals on Friday, and at kick-off.</summary>
    private const double OpeningError = 0.09, ClosingError = 0.05;

    public static string Play(League league, DateOnly date, GeneratedClub home, GeneratedClub away, Random random)
    {
        var homeRate = Math.Exp(BaseRate + HomeAdvantage + home.Attack - away.Defence);
        var awayRate = Math.Exp(BaseRate + away.Attack - home.Defence);
        var row = new StringBuilder();
        var time = random.Next(3) switch { 0 => "15:00", 1 => "17:30", _ => "20:00" };
        row.Append(CultureInfo.InvariantCulture, $"{league.Code},{date:dd/MM/yyyy},{time},{home.Name},{away.Name}");

        int homeGoals = Poisson(homeRate, random), awayGoals = Poisson(awayRate, random);
        int homeHalf = Share(homeGoals, 0.45, random), awayHalf = Share(awayGoals, 0.45, random);
        row.Append(CultureInfo.InvariantCulture, $",{homeGoals},{awayGoals},{Sign(homeGoals, awayGoals)},{homeHalf},{awayHalf},{Sign(homeHalf, awayHalf)}");
        int homeOnTarget = homeGoals + Poisson(1.2 + (1.6 * homeRate), random), awayOnTarget = awayGoals + Poisson(1.2 + (1.6 * awayRate), random);
        Append(row, homeOnTarget + Poisson(5 + (2 * homeRate), random), awayOnTarget + Poisson(5 + (2 * awayRate), random), homeOnTarget, awayOnTarget);
        Append(row, Poisson(11, random), Poisson(11.5, random), Poisson(3.5 + homeRate, random), Poisson(3 + awayRate, random));
        Append(row, Poisson(1.7, random), Poisson(2, random), Poisson(0.07, random), Poisson(0.09, random));

        double homeError = GeneratedClub.Normal(random), awayError = GeneratedClub.Normal(random);
        foreach (var error in (ReadOnlySpan<double>)[OpeningError, ClosingError])
        {
            AppendPrices(row, homeRate * Math.Exp(error * homeError), awayRate * Math.Exp(error * awayError), random);
        }

        home.Drift(random);
        away.Drift(random);
        return row.ToString();
    }

    /// <summary>1X2, over and under 2.5 goals, and the Asian handicap, by bookmakers that differ a little and take their margin.</summary>
    private static void AppendPrices(StringBuilder row, double homeRate, double awayRate, Random random)
    {
        var (outcomes, over, line, covers) = Market(homeRate, awayRate);
        AppendBooks(row, outcomes, [1.055, 1.06, 1.028, 1.06], random);
        AppendBooks(row, [over, 1 - over], [1.05, 1.025], random);
        row.Append(CultureInfo.InvariantCulture, $",{line:0.##}");
        AppendBooks(row, [covers, 1 - covers], [1.045, 1.025], random);
    }

    /// <summary>Each bookmaker's prices, then the best and the mean of them.</summary>
    private static void AppendBooks(StringBuilder row, double[] probabilities, double[] bookSums, Random random)
    {
        var best = new double[probabilities.Length];
        var sum = new double[probabilities.Length];
        foreach (var bookSum in bookSums)
        {
            var seen = probabilities.Select(p => p * Math.Exp(0.015 * GeneratedClub.Normal(random))).ToArray();
            var total = seen.Sum();
            for (var i = 0; i < seen.Length; i++)
            {
                var price = Math.Round(Math.Max(1.01, total / (seen[i] * bookSum)), 2);
                row.Append(CultureInfo.InvariantCulture, $",{price:0.##}");
                best[i] = Math.Max(best[i], price);
                sum[i] += price;
            }
        }

        foreach (var price in best.Concat(sum.Select(total => total / bookSums.Length)))
        {
            row.Append(CultureInfo.InvariantCulture, $",{price:0.##}");
        }
    }

    private static (double[] Outcomes, double Over, double Line, double Covers) Market(double homeRate, double awayRate)
    {
        var outcomes = new double[3];
        double over = 0, covers = 0, pushes = 0;
        // The line that makes both sides about even, in whole and half goals.
        var line = Math.Round((awayRate - homeRate) * 2) / 2;
        for (var h = 0; h <= MostGoals; h++)
        {
            for (var a = 0; a <= MostGoals; a++)
            {
                var p = Chance(homeRate, h) * Chance(awayRate, a);
                outcomes[h > a ? 0 : h == a ? 1 : 2] += p;
                over += h + a > 2 ? p : 0;
                covers += h - a + line > 0 ? p : 0;
                pushes += h - a + line == 0 ? p : 0;
            }
        }

        return (outcomes, over, line, covers / (1 - pushes));
    }

    private static double Chance(double rate, int count)
    {
        var chance = Math.Exp(-rate);
        for (var i = 1; i <= count; i++)
        {
            chance *= rate / i;
        }

        return chance;
    }

    private static int Poisson(double rate, Random random)
    {
        var limit = Math.Exp(-rate);
        var count = 0;
        for (var product = random.NextDouble(); product > limit; product *= random.NextDouble())
        {
            count++;
        }

        return Math.Min(count, MostGoals * 4);
    }

    private static int Share(int count, double chance, Random random) => Enumerable.Range(0, count).Count(_ => random.NextDouble() < chance);

    private static char Sign(int home, int away) => home > away ? 'H' : home == away ? 'D' : 'A';

    private static void Append(StringBuilder row, params ReadOnlySpan<int> values)
    {
        foreach (var value in values)
        {
            row.Append(CultureInfo.InvariantCulture, $",{value}");
        }
    }
}
