using SabiScore.Data.Sources;
using SabiScore.Data.Store.Events;
using SabiScore.Data.Store.Fixtures;
using SabiScore.Data.Store.Prices;

namespace SabiScore.Data.Import;

/// <summary>A match on its way into the store.</summary>
internal sealed record ImportedMatch(FixtureRow Fixture, IReadOnlyList<PriceRow> Prices, IReadOnlyList<MatchEventRow> Events, MatchOrigin Origin);
