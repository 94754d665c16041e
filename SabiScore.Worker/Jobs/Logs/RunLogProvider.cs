namespace SabiScore.Worker.Jobs.Logs;

/// <summary>Keeps what is logged, Information and up, with the run in whose flow it is written. Levels: "Logging:JobRuns:LogLevel".</summary>
[ProviderAlias("JobRuns")]
internal sealed class RunLogProvider : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new RunLogger(categoryName);

    public void Dispose()
    {
        // Holds nothing.
    }

    private sealed class RunLogger(string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Information and < LogLevel.None && RunLog.Current is not null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel) && RunLog.Current is { } log)
            {
                var text = formatter(state, exception);
                log.Add(logLevel, category, exception is null ? text : $"{text}\n{exception}");
            }
        }
    }
}
