namespace SabiScore.Domain.Features.State;

/// <summary>The last matches of a club, the latest first.</summary>
internal sealed class PastMatches(int capacity)
{
    private readonly PastMatch[] matches = new PastMatch[capacity];

    public int Count { get; private set; }

    public ReadOnlySpan<PastMatch> Latest => matches.AsSpan(0, Count);

    public void Add(PastMatch match)
    {
        matches.AsSpan(0, matches.Length - 1).CopyTo(matches.AsSpan(1));
        matches[0] = match;
        Count = Math.Min(Count + 1, matches.Length);
    }

    public void Restore(ReadOnlySpan<PastMatch> latest)
    {
        latest.CopyTo(matches);
        Count = latest.Length;
    }
}
