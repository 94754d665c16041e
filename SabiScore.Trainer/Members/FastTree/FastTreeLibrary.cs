using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.ML.Trainers.FastTree;

namespace SabiScore.Trainer.Members.FastTree;

/// <summary>Version and availability of ML.NET's trees; the package brings native code for x64 only.</summary>
internal static class FastTreeLibrary
{
    internal static string Name { get; } = $"ML.NET FastTree {typeof(FastTreeRegressionTrainer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]}";

    internal static string? Unavailable { get; } =
        RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.X86 ? null : $"ML.NET's FastTree has no library for {RuntimeInformation.RuntimeIdentifier}.";
}
