namespace SabiScore.Trainer.Tuning;

/// <summary>How long a search of several members still takes, by what its trials have taken so far.</summary>
internal sealed class SearchClock(TimeProvider time, int threads)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Member> members = [];
    private readonly long started = time.GetTimestamp();

    public TimeSpan Elapsed => time.GetElapsedTime(started);

    /// <summary>A member will be searched.</summary>
    public void Expect(string member, int trials)
    {
        lock (gate)
        {
            members[member] = new Member(trials, 0, TimeSpan.Zero, 0);
        }
    }

    /// <summary>A member's search begins now.</summary>
    public void Begin(string member)
    {
        lock (gate)
        {
            members[member] = members[member] with { Last = time.GetTimestamp() };
        }
    }

    /// <summary>A trial of a member has ended, or was read from its journal.</summary>
    /// <returns>What is left of the whole search; null before anything is known.</returns>
    public TimeSpan? Ended(string member, int trialsLeft, bool resumed)
    {
        lock (gate)
        {
            var (now, own) = (time.GetTimestamp(), members[member]);
            members[member] = own with
            {
                Left = trialsLeft,
                Run = own.Run + (resumed ? 0 : 1),
                Taken = own.Taken + (resumed ? TimeSpan.Zero : time.GetElapsedTime(own.Last, now)),
                Last = now,
            };
            return Left();
        }
    }

    private TimeSpan? Left()
    {
        var run = members.Values.Sum(member => member.Run);
        if (run == 0)
        {
            return null;
        }

        // What has not begun takes as long as the others.
        var mean = members.Values.Aggregate(TimeSpan.Zero, (sum, member) => sum + member.Taken) / run;
        TimeSpan[] each = [.. members.Values.Select(member => member.Left * (member.Run == 0 ? mean : member.Taken / member.Run))];
        return new[] { each.Max(), each.Aggregate(TimeSpan.Zero, (sum, left) => sum + left) / threads }.Max();
    }

    private sealed record Member(int Left, int Run, TimeSpan Taken, long Last);
}
