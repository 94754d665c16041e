using System.Text.Json;

namespace SabiScore.Data.Sources.Fetching;

/// <summary>Turns a raw answer into rows and problems.</summary>
internal sealed class AnswerReading(string source, string part, TimeProvider time, SourceMetrics metrics)
{
    private const int LongestPlace = 50;
    private const int LongestValue = 100;

    private readonly List<ImportProblem> problems = [];

    /// <summary>Reports one row that is left out.</summary>
    public void Refuse(JsonRow row, string? field, string? value, string reason) =>
        problems.Add(new ImportProblem(ImportProblemKind.RowRefused, part, null, Cut(field is null ? row.Place : $"{row.Place}.{field}", LongestPlace), Cut(value, LongestValue), reason));

    /// <summary>Reads the rows; what is no JSON fails as a whole.</summary>
    /// <param name="answer">What came.</param>
    /// <param name="quota">What is left of the quota, where it is known.</param>
    /// <param name="read">Reads the document's root to rows.</param>
    public SourceAnswer<TRow> Read<TRow>(GateAnswer answer, SourceQuota? quota, Func<JsonRow, IEnumerable<TRow>> read)
    {
        var result = new SourceAnswer<TRow>
        {
            Source = source,
            Part = part,
            Outcome = answer.Outcome,
            FetchedAt = time.GetUtcNow(),
            Quota = quota,
            Reason = answer.Reason,
            AskAgainAt = answer.AskAgainAt,
        };
        if (answer.Outcome is FetchOutcome.Fetched or FetchOutcome.Unchanged)
        {
            try
            {
                using var document = JsonDocument.Parse(answer.Body);
                List<TRow> rows = [.. read(new JsonRow(document.RootElement, ""))];
                result = result with { Rows = rows, Problems = problems, Outcome = rows.Count + problems.Count > 0 ? answer.Outcome : FetchOutcome.Empty };
            }
            catch (JsonException exception)
            {
                result = result with { Outcome = FetchOutcome.Failed, Reason = $"No whole JSON: broken off or spoilt at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine}." };
            }
            catch (UnexpectedAnswerException exception)
            {
                result = result with { Outcome = FetchOutcome.Failed, Reason = exception.Message };
            }
        }

        metrics.Answered(result);
        return result;
    }

    private static string? Cut(string? text, int length) => text?[..Math.Min(text.Length, length)];
}
