namespace SabiScore.Trainer.Training;

/// <summary>
/// Which trainings have lost their trainer: their heartbeat stood still for long enough by this machine's own watch. Clocks of two machines are never compared,
/// and one that has looked at nothing for a while begins anew.
/// </summary>
internal sealed class SilentTrainings(TimeProvider time)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly Dictionary<long, (DateTimeOffset? Heartbeat, long SeenAt)> seen = [];
    private long lookedAt = time.GetTimestamp();

    /// <param name="open">Trainings that have not ended, with when their trainer last said that it is at it.</param>
    public IReadOnlyList<long> Among(IReadOnlyDictionary<long, DateTimeOffset?> open)
    {
        lock (gate)
        {
            if (time.GetElapsedTime(lookedAt) > Silence / 2)
            {
                seen.Clear();
            }

            lookedAt = time.GetTimestamp();
            foreach (var gone in seen.Keys.Except(open.Keys).ToList())
            {
                seen.Remove(gone);
            }

            foreach (var (id, heartbeat) in open)
            {
                if (!seen.TryGetValue(id, out var last) || last.Heartbeat != heartbeat)
                {
                    seen[id] = (heartbeat, lookedAt);
                }
            }

            return [.. seen.Where(one => time.GetElapsedTime(one.Value.SeenAt, lookedAt) > Silence).Select(one => one.Key)];
        }
    }
}
