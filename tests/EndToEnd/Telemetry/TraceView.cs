namespace SabiScore.EndToEnd.Telemetry;

/// <summary>The spans of one trace.</summary>
internal sealed class TraceView(IEnumerable<Span> all, string id)
{
    private readonly Dictionary<string, Span> _spans = all.Where(span => span.Trace == id).DistinctBy(span => span.Id).ToDictionary(span => span.Id);

    public IReadOnlyCollection<Span> Spans => _spans.Values;

    public Span Single(string service, string name) => Spans.Single(span => span.Service == service && span.Name == name);

    public Span Single(string service, int kind, string partOfName) =>
        Spans.Single(span => span.Service == service && span.Kind == kind && span.Name.Contains(partOfName, StringComparison.Ordinal));

    /// <summary>Whether a span was caused by another, through however many between.</summary>
    public bool IsBelow(Span span, Span ancestor)
    {
        for (var at = span; at.Parent.Length > 0;)
        {
            if (at.Parent == ancestor.Id)
            {
                return true;
            }

            if (!_spans.TryGetValue(at.Parent, out var parent))
            {
                return false;
            }

            at = parent;
        }

        return false;
    }
}
