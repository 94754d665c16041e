using SabiScore.Trainer.Recipe.Blending;

namespace SabiScore.Trainer.Tests.Recipe.Blending;

public sealed class BlendFitterTests
{
    private static readonly double[] Truth = [0.6, 0.3];

    [Fact]
    public void Fit_LabelsAreABlend_FindsItsWeights()
    {
        var weights = BlendFitter.Fit(Problem(), [0, 0], priorMatches: 0);
        Assert.Equal(Truth[0], weights[0], 1e-3);
        Assert.Equal(Truth[1], weights[1], 1e-3);
    }

    [Fact]
    public void Fit_PriorOfVeryManyMatches_StaysAtThePrior()
    {
        var weights = BlendFitter.Fit(Problem(), [0.1, 0.5], priorMatches: 1e9);
        Assert.Equal([0.1, 0.5], weights.Select(weight => Math.Round(weight, 3)));
    }

    [Fact]
    public void Fit_MemberSpeaksAgainstTheLabels_GetsNothing()
    {
        var problem = Problem();
        for (var match = 0; match < problem.Matches; match++)
        {
            foreach (ref var logit in problem.Member(match, 1))
            {
                logit = -logit;
            }
        }

        Assert.Equal(0, BlendFitter.Fit(problem, [0.5, 0.5], priorMatches: 0)[1]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Project_AnyPoint_IsOnTheSimplex(bool whole)
    {
        var random = new Random(3);
        for (var i = 0; i < 200; i++)
        {
            double[] weights = [.. Enumerable.Range(0, 5).Select(_ => (random.NextDouble() * 2) - 1)];
            Simplex.Project(weights, whole);
            Assert.All(weights, weight => Assert.True(weight >= 0));
            Assert.InRange(weights.Sum(), whole ? 1 - 1e-9 : 0, 1 + 1e-9);
        }
    }

    private static BlendProblem Problem()
    {
        var random = new Random(1);
        var problem = new BlendProblem(matches: 500, members: 2);
        for (var i = 0; i < problem.Logits.Length; i++)
        {
            problem.Logits[i] = random.NextDouble() - 0.5;
        }

        for (var i = 0; i < problem.Base.Length; i++)
        {
            problem.Base[i] = (random.NextDouble() * 2) - 1;
        }

        for (var match = 0; match < problem.Matches; match++)
        {
            problem.Blend(match, Truth, problem.Labels.AsSpan(match * 3, 3));
        }

        return problem;
    }
}
