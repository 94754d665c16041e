namespace SabiScore.Domain.Features.State;

/// <summary>Faded mean goal difference of a pair of clubs at one ground.</summary>
internal record struct Meeting(double Mean, int Count)
{
    private const double Kept = 0.7;
    private const double Shrinkage = 1.5;
    private const int Most = 6;

    public readonly Meeting After(int goalDifference)
    {
        var kept = Kept * Count;
        return new Meeting(((Mean * kept) + goalDifference) / (kept + Shrinkage), Math.Min(Count + 1, Most));
    }
}
