using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Trainer.Recipe;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Trainer.Tests.Recipe;

public sealed class ForecastTrainerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Train_SameSeedAndThreads_SameBytes()
    {
        var options = GeneratedTraining.Quick with { Quick = false, Members = ["residual_softmax", "line_move", "lightgbm"], ValidationSeasons = 0 };
        Assert.Equal(Bytes(options), Bytes(options));

        static byte[] Bytes(TrainingOptions options)
        {
            using var stream = new MemoryStream();
            ForecastTrainer.Train(TrainingData.Of(GeneratedTraining.Table), options, null, Token).Model.Save(stream);
            return stream.ToArray();
        }
    }

    [Fact]
    public void TrainBefore_LaterMatchesAdded_SameModel()
    {
        PlayedMatch[] earlier = [.. GeneratedTraining.Set.Matches.Where(match => match.Fixture.Season < GeneratedTraining.Last)];
        var without = ForecastTrainer.Train(GeneratedTraining.Data(earlier), GeneratedTraining.Quick, null, Token);
        var with = new ForecastTrainer(TrainingData.Of(GeneratedTraining.Table), GeneratedTraining.Quick).TrainBefore(GeneratedTraining.Last, Token);
        Assert.Equal(without.Model.Version, with.Model.Version);
    }

    [Fact]
    public void Train_AsOfInsideASeason_LearnsFromEarlierMatchesOnly()
    {
        var date = new DateOnly(2023, 12, 1);
        var trained = ForecastTrainer.Train(TrainingData.Of(GeneratedTraining.Table), GeneratedTraining.Quick with { AsOf = date }, null, Token);
        PlayedMatch[] earlier = [.. GeneratedTraining.Set.Matches.Where(match => match.Fixture.Date < date)];
        Assert.Equal((earlier.Length, earlier[^1].Fixture.Date), (trained.Card.Matches, trained.Card.DataTo));
    }

    [Fact]
    public void Train_EachMember_HasItsValidationScore()
    {
        var card = ForecastTrainer.Train(TrainingData.Of(GeneratedTraining.Table), GeneratedTraining.Quick, null, Token).Card;
        Assert.Equal(["fundamental", "with_surprises", "pi", "elo", "past_prices", "residual_softmax", "line_move"], card.Members.Select(member => member.Name));
        Assert.All(card.Members, member => Assert.InRange(member.ValidationRps!.Value, 0.15, 0.24));
        Assert.All(card.Leagues, league => Assert.Equal(1, league.Weights.Sum(weight => weight.Value), 1e-6));
    }

    [Fact]
    public void Train_ResultsShuffled_ScoresAsBaseRates()
    {
        var random = new Random(5);
        var results = GeneratedTraining.Set.Matches.Select(match => match.Result).ToArray();
        random.Shuffle(results);
        PlayedMatch[] shuffled = [.. GeneratedTraining.Set.Matches.Select((match, i) => match with
        {
            Result = results[i],
            Home = new SideStatistics(),
            Away = new SideStatistics(),
            Opening = null,
            Closing = null,
        })];
        var table = GeneratedTraining.Fill(shuffled);
        var model = new ForecastTrainer(TrainingData.Of(table), GeneratedTraining.Quick).TrainBefore(GeneratedTraining.Last, Token).Model;

        int[] rows = [.. Enumerable.Range(0, shuffled.Length).Where(row => shuffled[row].Fixture.Season == GeneratedTraining.Last)];
        var counts = Enum.GetValues<Outcome>().Select(outcome => rows.Count(row => shuffled[row].Result.Outcome == outcome)).ToArray();
        var bases = ProbabilityTriple.Normalise(counts[0], counts[1], counts[2]);
        var ours = rows.Average(row => RankedProbabilityScore.Of(model.Evaluate(table.Row(row), shuffled[row].Fixture.League).Published, shuffled[row].Result.Outcome));
        var known = rows.Average(row => RankedProbabilityScore.Of(bases, shuffled[row].Result.Outcome));

        // Worse than the shares of the season itself, which no forecast can know, but not by much.
        Assert.InRange(ours - known, 0, 0.02);
    }

    [Fact]
    public void Train_TooFewMatches_SaysHowMany()
    {
        var exception = Assert.Throws<TrainingImpossibleException>(() =>
            ForecastTrainer.Train(GeneratedTraining.Data([.. GeneratedTraining.Set.Matches.Take(50)]), GeneratedTraining.Quick, null, Token));
        Assert.Contains("50 played matches", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_NoDrawAnywhere_SaysSo()
    {
        PlayedMatch[] odd = [.. GeneratedTraining.Set.Matches.Select(match => match with { Result = new MatchResult(match.Result.HomeGoals + 20, match.Result.AwayGoals) })];
        var exception = Assert.Throws<TrainingImpossibleException>(() => ForecastTrainer.Train(GeneratedTraining.Data(odd), GeneratedTraining.Quick, null, Token));
        Assert.Contains("ended as Draw", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_Cancelled_Stops() => Assert.ThrowsAny<OperationCanceledException>(() =>
        ForecastTrainer.Train(TrainingData.Of(GeneratedTraining.Table), GeneratedTraining.Quick, null, new CancellationToken(canceled: true)));

    [Fact]
    public void Train_Watched_ProgressRisesToItsEnd()
    {
        var told = new List<TrainingProgress>();
        ForecastTrainer.Train(TrainingData.Of(GeneratedTraining.Table), GeneratedTraining.Quick, new Watcher(told.Add), Token);
        Assert.Equal(Enumerable.Range(1, told.Count), told.Select(step => step.Done));
        Assert.Equal(told[^1].Done, told[^1].Total);
    }

    private sealed class Watcher(Action<TrainingProgress> told) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => told(value);
    }
}
