using SabiScore.Trainer.Backtest.Docs;

namespace SabiScore.Trainer.Tests.Backtest.Docs;

public sealed class ModelsDocumentTests
{
    private const string Document = $"# Models\n\nBefore.\n{ModelsDocument.Begin}\nold\n{ModelsDocument.End}\nAfter.\n";

    [Fact]
    public void Replace_BetweenTheMarks_KeepsTheRest()
    {
        var written = ModelsDocument.Replace(Document, "new\n");
        Assert.Equal($"# Models\n\nBefore.\n{ModelsDocument.Begin}\n\nnew\n\n{ModelsDocument.End}\nAfter.\n", written);
        Assert.Equal(written, ModelsDocument.Replace(written, "new\n"));
    }

    [Fact]
    public void Replace_NoMarks_SaysWhichAreNeeded() =>
        Assert.Contains(ModelsDocument.Begin, Assert.Throws<InvalidDataException>(() => ModelsDocument.Replace("# Models\n", "new")).Message, StringComparison.Ordinal);

    [Fact]
    public void Write_Findings_EveryTableHasAsManyCellsInEachRow()
    {
        var lines = ModelsPage.Write(GeneratedBacktest.Findings).Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('|') && lines[i - 1].StartsWith('|'))
            {
                Assert.Equal(lines[i - 1].Count(letter => letter == '|'), lines[i].Count(letter => letter == '|'));
            }
        }

        Assert.All(["76.2 % accuracy", "42,000 opportunities", "180 days", "₦51"], claim => Assert.Contains(lines, line => line.Contains(claim, StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains("NaN", StringComparison.Ordinal));
    }
}
