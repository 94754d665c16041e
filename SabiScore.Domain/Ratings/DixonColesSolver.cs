using System.Numerics.Tensors;

namespace SabiScore.Domain.Ratings;

/// <summary>
/// Newton's method for <see cref="DixonColes"/>. The curvature of the attacks among themselves is diagonal, so they are eliminated first;
/// what remains (defences, mean, home advantage) is positive definite and goes through Cholesky.
/// </summary>
internal sealed class DixonColesSolver
{
    private const double Ridge = 5;
    private const double GreatestStep = 0.7;
    private const double Jitter = 1e-3;

    // A club whose matches have faded below this stands at its prior and moves nobody else by 1e-6.
    private const double LeastMatches = 1e-5;

    [ThreadStatic]
    private static DixonColesSolver? ofThread;

    private int size;
    private int order;
    private int[] clubs = [];
    private double[] attack = [];
    private double[] defence = [];
    private double[] prior = [];
    private double[] scored = [];
    private double[] conceded = [];
    private double[] weight = [];
    private double[] turned = [];
    private double[] expected = [];
    private double[] eliminated = [];
    private double[] normal = [];
    private double[] right = [];
    private double[] exponential = [];
    private double[] keepOut = [];
    private double[] diagonal = [];
    private double[] attackGradient = [];
    private double mean;
    private double homeAdvantage;
    private double homeGoals;
    private double awayGoals;

    public static DixonColesFit Solve(DixonColes league, double decay, ReadOnlySpan<double> priors, int steps)
    {
        var solver = ofThread ??= new DixonColesSolver();
        solver.Gather(league, decay, priors);
        for (var step = 0; step < steps; step++)
        {
            solver.NewtonStep();
        }

        return solver.Scatter(priors[..league.Clubs]);
    }

    private void Gather(DixonColes league, double decay, ReadOnlySpan<double> priors)
    {
        var sums = league.Sums;
        Reserve(league.Clubs);
        size = 0;
        for (var club = 0; club < league.Clubs; club++)
        {
            if (sums.Matches[club] * decay >= LeastMatches)
            {
                clubs[size] = club;
                attack[size] = league.Fit.Attack(club, priors[club]);
                defence[size] = league.Fit.Defence(club, priors[club]);
                prior[size] = priors[club];
                scored[size] = sums.Scored[club] * decay;
                conceded[size] = sums.Conceded[club] * decay;
                size++;
            }
        }

        order = size + 2;
        for (var i = 0; i < size; i++)
        {
            var row = clubs[i] * sums.Capacity;
            for (var j = 0; j < size; j++)
            {
                var pair = sums.Weight[row + clubs[j]] * decay;
                weight[(i * size) + j] = pair;
                turned[(j * size) + i] = pair;
            }
        }

        (mean, homeAdvantage) = (league.Fit.Mean, league.Fit.HomeAdvantage);
        (homeGoals, awayGoals) = (sums.HomeGoals * decay, sums.AwayGoals * decay);
    }

    private DixonColesFit Scatter(ReadOnlySpan<double> priors)
    {
        var attacks = priors.ToArray();
        var defences = priors.ToArray();
        for (var i = 0; i < size; i++)
        {
            attacks[clubs[i]] = attack[i];
            defences[clubs[i]] = defence[i];
        }

        return new DixonColesFit(attacks, defences, mean, homeAdvantage, true);
    }

    private void NewtonStep()
    {
        Expect();
        Eliminate();
        if (!Cholesky.Solve(normal, right, order))
        {
            throw new InvalidOperationException("The curvature of a Dixon–Coles fit is not positive definite.");
        }

        Take();
    }

    // Fills the rows [−expected by opponent | attack's share of the mean | of the home advantage], gradients and what is left for defences.
    private void Expect()
    {
        var (n, home) = (size, Math.Exp(homeAdvantage));
        for (var i = 0; i < n; i++)
        {
            exponential[i] = Math.Exp(mean + attack[i]);
            keepOut[i] = Math.Exp(-defence[i]);
        }

        var defenceExpected = right.AsSpan(0, n);
        var defenceHome = diagonal.AsSpan(0, n);
        defenceExpected.Clear();
        defenceHome.Clear();
        double total = 0, totalHome = 0;
        for (var i = 0; i < n; i++)
        {
            var row = expected.AsSpan(i * order, order);
            var opponents = row[..n];
            var atHome = eliminated.AsSpan(0, n);
            TensorPrimitives.Multiply(weight.AsSpan(i * n, n), keepOut.AsSpan(0, n), atHome);
            TensorPrimitives.Multiply(atHome, home * exponential[i], atHome);
            TensorPrimitives.Multiply(turned.AsSpan(i * n, n), keepOut.AsSpan(0, n), opponents);
            TensorPrimitives.MultiplyAdd(opponents, exponential[i], atHome, opponents);
            var (rowHome, rowAll) = (TensorPrimitives.Sum(atHome), TensorPrimitives.Sum(opponents));
            TensorPrimitives.Add(defenceExpected, opponents, defenceExpected);
            TensorPrimitives.Add(defenceHome, atHome, defenceHome);
            TensorPrimitives.Negate(opponents, opponents);
            (row[n], row[n + 1]) = (rowAll, rowHome);
            attackGradient[i] = scored[i] - rowAll + (Ridge * (prior[i] - attack[i]));
            total += rowAll;
            totalHome += rowHome;
        }

        normal.AsSpan(0, order * order).Clear();
        for (var j = 0; j < n; j++)
        {
            normal[(j * order) + j] = defenceExpected[j] + Ridge;
            normal[(j * order) + n] = -defenceExpected[j];
            normal[(j * order) + n + 1] = -defenceHome[j];
            defenceExpected[j] += -conceded[j] + (Ridge * (prior[j] - defence[j]));
        }

        normal[(n * order) + n] = total + Jitter;
        normal[(n * order) + n + 1] = totalHome;
        normal[((n + 1) * order) + n + 1] = totalHome + Jitter;
        right[n] = homeGoals + awayGoals - total;
        right[n + 1] = homeGoals - totalHome;
    }

    // Upper half of normal −= Fᵀ S⁻¹ F and right −= Fᵀ S⁻¹ g, where F holds the rows of Expect and S the attacks' diagonal.
    private void Eliminate()
    {
        for (var i = 0; i < size; i++)
        {
            var row = expected.AsSpan(i * order, order);
            var inverse = 1 / (row[size] + Ridge);
            for (var j = 0; j < order; j++)
            {
                var factor = -row[j] * inverse;
                if (factor != 0)
                {
                    var target = normal.AsSpan((j * order) + j, order - j);
                    TensorPrimitives.MultiplyAdd(row[j..], factor, target, target);
                }
            }

            TensorPrimitives.MultiplyAdd(row, -attackGradient[i] * inverse, right.AsSpan(0, order), right.AsSpan(0, order));
        }
    }

    private void Take()
    {
        var others = right.AsSpan(0, order);
        var greatest = TensorPrimitives.MaxMagnitude<double>(others);
        greatest = Math.Abs(greatest);
        for (var i = 0; i < size; i++)
        {
            var row = expected.AsSpan(i * order, order);
            attackGradient[i] = (attackGradient[i] - TensorPrimitives.Dot<double>(row, others)) / (row[size] + Ridge);
            greatest = Math.Max(greatest, Math.Abs(attackGradient[i]));
        }

        var share = greatest > GreatestStep ? GreatestStep / greatest : 1;
        for (var i = 0; i < size; i++)
        {
            attack[i] += share * attackGradient[i];
            defence[i] += share * others[i];
        }

        mean += share * others[size];
        homeAdvantage += share * others[size + 1];
    }

    private void Reserve(int n)
    {
        if (clubs.Length >= n)
        {
            return;
        }

        var (room, ordered) = (n + 16, n + 18);
        clubs = new int[room];
        (attack, defence, prior) = (new double[room], new double[room], new double[room]);
        (scored, conceded, diagonal) = (new double[room], new double[room], new double[room]);
        (exponential, keepOut, attackGradient) = (new double[room], new double[room], new double[room]);
        (weight, turned) = (new double[room * room], new double[room * room]);
        (expected, normal, eliminated) = (new double[room * ordered], new double[ordered * ordered], new double[ordered]);
        right = new double[ordered];
    }
}
