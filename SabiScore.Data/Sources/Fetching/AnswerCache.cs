using System.Collections.Concurrent;
using System.Net.Http.Headers;

namespace SabiScore.Data.Sources.Fetching;

/// <summary>
/// Last answers with what the provider said of them, so that it can be asked whether they changed. The rows of an unchanged answer are read again: a club that
/// an operator has named in between is then known.
/// </summary>
internal sealed class AnswerCache
{
    // Addresses may hold a key: they stay in this memory.
    private const int Most = 64;

    private readonly ConcurrentDictionary<string, Kept> answers = new(StringComparer.Ordinal);

    public void Ask(string address, HttpRequestMessage request)
    {
        if (!answers.TryGetValue(address, out var kept))
        {
            return;
        }

        request.Headers.IfModifiedSince = kept.LastModified;
        if (kept.Tag is { } tag)
        {
            request.Headers.IfNoneMatch.Add(tag);
        }
    }

    public byte[]? Find(string address) => answers.GetValueOrDefault(address)?.Body;

    public void Keep(string address, byte[] body, EntityTagHeaderValue? tag, DateTimeOffset? lastModified)
    {
        answers.TryRemove(address, out _);
        if (tag is null && lastModified is null)
        {
            return;
        }

        // Questions carry dates, so old ones are never asked again.
        if (answers.Count >= Most)
        {
            answers.Clear();
        }

        answers[address] = new Kept(body, tag, lastModified);
    }

    private sealed record Kept(byte[] Body, EntityTagHeaderValue? Tag, DateTimeOffset? LastModified);
}
