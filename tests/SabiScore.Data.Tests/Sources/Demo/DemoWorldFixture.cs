using SabiScore.Data.Sources;
using SabiScore.Data.Sources.Demo;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Tests.Sources.Demo;

/// <summary>The world as it is made in the season 2026/27.</summary>
public sealed class DemoWorldFixture
{
    private static readonly Lazy<MatchSet> World = new(() => DemoWorld.Create(new Season(2020), new Season(2027)));

    public int First => 2020;

    public int Seasons => 8;

    public MatchSet Set => World.Value;
}
