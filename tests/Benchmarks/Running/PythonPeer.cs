using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using SabiScore.Domain.Models;
using SabiScore.Trainer.Members;

namespace SabiScore.Benchmarks.Running;

/// <summary>The Python process that runs the same trial (peer_xgboost.py): told what to run line by line, answers with seconds.</summary>
internal sealed class PythonPeer : IAsyncDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo folder;

    private PythonPeer(Process process, DirectoryInfo folder) => (this.process, this.folder) = (process, folder);

    /// <summary>"XGBoost 1.7.4 from Python 3.11".</summary>
    public string Version { get; private set; } = "";

    public static async Task<PythonPeer> StartAsync(
        DirectoryInfo folder, TrialTask task, IReadOnlyList<NamedText> parameters, LearnerRun run, CancellationToken cancellationToken)
    {
        Write(folder, "features", "<f4", [TrialTask.Rows, TrialTask.Columns], MemoryMarshal.AsBytes<float>(task.Features));
        Write(folder, "offsets", "<f8", [TrialTask.Rows, 3], MemoryMarshal.AsBytes<double>(task.Offsets));
        Write(folder, "labels", "<f8", [TrialTask.Rows, 3], MemoryMarshal.AsBytes<double>(task.Labels));
        Write(folder, "results", "<f4", [TrialTask.Rows], MemoryMarshal.AsBytes<float>(task.Results));
        var told = new
        {
            rounds = int.Parse(parameters.Single(parameter => parameter.Name == "rounds").Text, CultureInfo.InvariantCulture),
            parameters = parameters.Where(parameter => parameter.Name != "rounds").ToDictionary(parameter => parameter.Name, parameter => parameter.Text),
            seed = run.Seed,
            threads = run.Threads,
            folds = Enumerable.Range(0, TrialTask.Folds + 1).Select(TrialTask.From),
        };
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "task.json"), JsonSerializer.Serialize(told), cancellationToken);
        // Debian's own Python: another one on the path does not see Debian's packages.
        var program = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        var started = Process.Start(new ProcessStartInfo(program, [Path.Combine(AppContext.BaseDirectory, "peer_xgboost.py"), folder.FullName])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        }) ?? throw new InvalidOperationException($"{program} does not start.");
        var peer = new PythonPeer(started, folder);
        peer.Version = await peer.AnswerAsync(cancellationToken);
        return peer;
    }

    /// <summary>Runs the trial once.</summary>
    /// <returns>Seconds it took by its own clock.</returns>
    public async Task<double> RunAsync(string objective, CancellationToken cancellationToken)
    {
        await process.StandardInput.WriteLineAsync(objective.AsMemory(), cancellationToken);
        await process.StandardInput.FlushAsync(cancellationToken);
        return double.Parse(await AnswerAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    /// <summary>Raw scores of the last run, row-major.</summary>
    public double[] Outputs() => Array.ConvertAll(MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(Path.Combine(folder.FullName, "outputs"))).ToArray(), value => (double)value);

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<string> AnswerAsync(CancellationToken cancellationToken) =>
        await process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException("Python's XGBoost does not answer; ./sabiscore bench --peers installs it (Debian: python3-xgboost).");

    // NumPy's file format, version 1.0: magic, length of the header, the header padded to 64, the numbers.
    private static void Write(DirectoryInfo folder, string name, string type, int[] shape, ReadOnlySpan<byte> numbers)
    {
        var header = $"{{'descr': '{type}', 'fortran_order': False, 'shape': ({string.Concat(shape.Select(length => $"{length}, "))}), }}";
        header = header.PadRight(((10 + header.Length + 1 + 63) / 64 * 64) - 10 - 1) + "\n";
        using var file = File.Create(Path.Combine(folder.FullName, name + ".npy"));
        file.Write([0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, (byte)(header.Length >> 8), .. Encoding.ASCII.GetBytes(header)]);
        file.Write(numbers);
    }
}
