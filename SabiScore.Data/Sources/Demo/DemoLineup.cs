using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Demo;

/// <summary>Who of a side is on the pitch: only they score, are booked and come off.</summary>
internal sealed class DemoLineup(IReadOnlyList<string> squad)
{
    /// <summary>Players of a squad: eleven begin, seven wait. The first is the goalkeeper, the last five of the eleven are the likeliest to score.</summary>
    public const int Players = 18;

    private const int Starting = 11;
    private const int Forwards = 5;

    private readonly List<string> playing = [.. squad.Take(Starting)];
    private readonly Queue<string> waiting = new(squad.Skip(Starting));
    private readonly HashSet<string> booked = new(StringComparer.Ordinal);

    public string Name(MatchEventKind kind, Random random) => kind switch
    {
        MatchEventKind.Goal => playing[random.NextDouble() < 0.8 ? random.Next(Math.Max(1, playing.Count - Forwards), playing.Count) : random.Next(1, playing.Count)],
        MatchEventKind.YellowCard => Book(random),
        MatchEventKind.RedCard => SendOff(random),
        _ => Change(random),
    };

    // A second yellow card would be a red one, which is drawn by itself.
    private string Book(Random random)
    {
        var free = playing.FindAll(player => !booked.Contains(player));
        var name = free[random.Next(free.Count)];
        booked.Add(name);
        return name;
    }

    private string SendOff(Random random)
    {
        var name = playing[random.Next(1, playing.Count)];
        playing.Remove(name);
        return name;
    }

    private string Change(Random random)
    {
        var place = random.Next(1, playing.Count);
        var (off, on) = (playing[place], waiting.Dequeue());
        playing[place] = on;
        return $"{on} for {off}";
    }
}
