namespace SabiScore.AppHost.Tests.Model;

/// <summary>The AppHost's application model, described and not started.</summary>
internal sealed class AppModel : IAsyncDisposable
{
    private readonly IDistributedApplicationTestingBuilder builder;

    private AppModel(IDistributedApplicationTestingBuilder builder) => this.builder = builder;

    public IEnumerable<IResource> Resources => builder.Resources;

    /// <summary>As F5 sees it.</summary>
    public static Task<AppModel> ToRunAsync() => CreateAsync([]);

    /// <summary>As a deployment sees it.</summary>
    public static Task<AppModel> ToPublishAsync() => CreateAsync(["--operation", "publish", "--publisher", "manifest", "--output-path", Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())]);

    public IResource this[string name] => Resources.Single(resource => resource.Name == name);

    public T[] Of<T>(string resource) => [.. this[resource].Annotations.OfType<T>()];

    /// <summary>What a resource is given as environment, references as the manifest writes them.</summary>
    public async Task<IReadOnlyDictionary<string, string>> EnvironmentAsync(string resource)
    {
        var context = new EnvironmentCallbackContext(builder.ExecutionContext, this[resource], [], TestContext.Current.CancellationToken);
        foreach (var callback in Of<EnvironmentCallbackAnnotation>(resource))
        {
            await callback.Callback(context);
        }

        return context.EnvironmentVariables.ToDictionary(
            variable => variable.Key,
            variable => variable.Value is IManifestExpressionProvider reference ? reference.ValueExpression : variable.Value.ToString() ?? "",
            StringComparer.Ordinal);
    }

    public ValueTask DisposeAsync() => builder.DisposeAsync();

    private static async Task<AppModel> CreateAsync(string[] arguments) =>
        new(await DistributedApplicationTestingBuilder.CreateAsync<Projects.SabiScore_AppHost>(arguments, TestContext.Current.CancellationToken));
}
