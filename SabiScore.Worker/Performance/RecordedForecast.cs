using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Worker.Performance;

/// <summary>The last forecast of a match before kick-off, beside what came.</summary>
/// <param name="Fixture">The match, over.</param>
/// <param name="Outcome">What came.</param>
/// <param name="Forecast">What was said.</param>
/// <param name="Market">What the real prices said, the closing ones where there are any; none without.</param>
/// <param name="Kind">What the forecast rests on.</param>
internal sealed record RecordedForecast(Fixture Fixture, Outcome Outcome, ProbabilityTriple Forecast, ProbabilityTriple? Market, DataKind Kind);
