using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.Features.State;

/// <summary>The Dixon–Coles models that a league keeps: on goals and on the shots blend, with short and long memory.</summary>
internal sealed class DixonColesSet
{
    public const int Goals365 = 0;
    public const int Goals700 = 1;
    public const int Blend150 = 2;
    public const int Blend270 = 3;

    private (int Day, DixonColesFit[] Fits)? latest;

    public static string[] Names { get; } = ["goals_365", "goals_700", "blend_150", "blend_270"];

    public DixonColes[] Models { get; } = [new(365), new(700), new(150), new(270)];

    public int AddClub()
    {
        var place = -1;
        foreach (var model in Models)
        {
            place = model.AddClub();
        }

        return place;
    }

    public double Prior(int club) => Models[0].Prior(club);

    /// <summary>A copy of all clubs' priors.</summary>
    public double[] Priors() => Models[0].Priors.AsSpan(0, Models[0].Clubs).ToArray();

    public void SetPrior(int club, double prior)
    {
        if (Prior(club) == prior)
        {
            return;
        }

        foreach (var model in Models)
        {
            model.SetPrior(club, prior);
        }

        lock (Models)
        {
            latest = null;
        }
    }

    /// <summary>The solutions as of a day; kept for the next caller of the same day.</summary>
    public DixonColesFit[] FitsAt(int day)
    {
        lock (Models)
        {
            if (latest is { } known && known.Day == day)
            {
                return known.Fits;
            }

            var fits = Array.ConvertAll(Models, model => model.FitAt(day));
            latest = (day, fits);
            return fits;
        }
    }

    /// <summary>The solutions as of a day as if the clubs had other priors than now.</summary>
    public DixonColesFit[] FitsAt(int day, double[] priors) => Array.ConvertAll(Models, model => model.FitAt(day, priors));

    public void Advance(int day, DixonColesFit[] fits)
    {
        for (var i = 0; i < Models.Length; i++)
        {
            Models[i].Advance(day, fits[i]);
        }

        lock (Models)
        {
            latest = null;
        }
    }

    public void Add(int home, int away, in ShotsBlend homeShots, in ShotsBlend awayShots)
    {
        for (var i = 0; i < Models.Length; i++)
        {
            var onGoals = i is Goals365 or Goals700;
            Models[i].Add(home, away, onGoals ? homeShots.Goals : homeShots.Blend, onGoals ? awayShots.Goals : awayShots.Blend);
        }
    }
}
