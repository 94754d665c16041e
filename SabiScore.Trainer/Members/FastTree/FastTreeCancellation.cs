using System.Reflection;
using Microsoft.ML;
using Channels = Microsoft.ML.Runtime.IChannelProvider;

namespace SabiScore.Trainer.Members.FastTree;

/// <summary>
/// Stops what a context is doing. ML.NET's trainers look after each tree whether their environment has been cancelled, but its switch is not public
/// (dotnet/machinelearning has it for its own AutoML only), so it is found by name; where a later version has none, a fit goes on to its end.
/// </summary>
internal static class FastTreeCancellation
{
    private static readonly Type? Interface = typeof(Channels).Assembly.GetType("Microsoft.ML.Runtime.ICancelable");
    private static readonly MethodInfo? Switch = Interface?.GetMethod("CancelExecution");
    private static readonly FieldInfo? Environment = typeof(MLContext).GetField("_env", BindingFlags.Instance | BindingFlags.NonPublic);

    public static void Cancel(MLContext context)
    {
        var target = Interface?.IsInstanceOfType(context) == true ? context : Environment?.GetValue(context);
        if (Interface?.IsInstanceOfType(target) == true)
        {
            Switch?.Invoke(target, null);
        }
    }
}
