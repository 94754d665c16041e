using SabiScore.Data.Import;

namespace SabiScore.Worker.Import;

/// <summary>A line for every tenth of each step.</summary>
internal sealed class ConsoleProgress : IProgress<ImportProgress>
{
    private const int Lines = 10;

    public void Report(ImportProgress value)
    {
        if (value.Done * Lines / value.Total > (value.Done - 1) * Lines / value.Total)
        {
            Console.WriteLine($"{value.Step} {value.Done}/{value.Total} {value.Name}");
        }
    }
}
