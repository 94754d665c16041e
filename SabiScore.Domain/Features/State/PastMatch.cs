namespace SabiScore.Domain.Features.State;

/// <summary>A past match from one club's view.</summary>
/// <param name="Day">Day number of its date.</param>
/// <param name="AtHome">1 at the club's own ground, else 0.</param>
/// <param name="For">Goals scored.</param>
/// <param name="Against">Goals conceded.</param>
/// <param name="Yellows">Yellow cards; −1 where not recorded.</param>
/// <param name="Reds">Red cards; −1 where not recorded.</param>
internal readonly record struct PastMatch(int Day, int AtHome, int For, int Against, int Yellows, int Reds)
{
    public int Difference => For - Against;

    public int Points => For > Against ? 3 : For == Against ? 1 : 0;
}
