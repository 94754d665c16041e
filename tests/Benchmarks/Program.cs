using SabiScore.Benchmarks;

return await BenchCommand.RunAsync(args);
