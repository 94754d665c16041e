namespace SabiScore.Worker.Jobs.Logs;

/// <summary>A line that was logged while a run was at work.</summary>
/// <param name="Number">Its place in the run's log, from 1.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Level">How grave it is.</param>
/// <param name="Category">Who wrote it.</param>
/// <param name="Text">What it says.</param>
internal sealed record RunLine(int Number, DateTimeOffset At, LogLevel Level, string Category, string Text);
