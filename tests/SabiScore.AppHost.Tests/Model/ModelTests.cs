namespace SabiScore.AppHost.Tests.Model;

/// <summary>The application model as Aspire sees it, inspected without starting anything.</summary>
public sealed class ModelTests
{
    [Fact]
    public async Task Resources_AreTheWholeSystem()
    {
        await using var builder = await CreateAsync();
        var names = builder.Resources.Select(resource => resource.Name).ToHashSet(StringComparer.Ordinal);

        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "cache", "postgres", "sabiscore", "migrate", "trainer", "worker", "api" }, names);
    }

    [Theory]
    [InlineData("trainer")]
    [InlineData("worker")]
    [InlineData("api")]
    public async Task Service_HasBothEndpoints_AndWaitsForTheMigration(string name)
    {
        await using var builder = await CreateAsync();
        var service = builder.Resources.Single(resource => resource.Name == name);

        var endpoints = service.Annotations.OfType<EndpointAnnotation>().Select(endpoint => endpoint.Name).ToList();
        Assert.Contains("http", endpoints);
        Assert.Contains("grpc", endpoints);
        Assert.Equal("http2", service.Annotations.OfType<EndpointAnnotation>().Single(endpoint => endpoint.Name == "grpc").Transport);
        Assert.Contains(
            service.Annotations.OfType<WaitAnnotation>(),
            wait => wait.Resource.Name == "migrate" && wait.WaitType == WaitType.WaitForCompletion);
        Assert.NotEmpty(service.Annotations.OfType<HealthCheckAnnotation>());
    }

    [Fact]
    public async Task Migration_HasNoEndpoint()
    {
        await using var builder = await CreateAsync();
        var migrate = builder.Resources.Single(resource => resource.Name == "migrate");

        Assert.Empty(migrate.Annotations.OfType<EndpointAnnotation>());
    }

    [Fact]
    public async Task OnlyTheApi_IsForTheWorld_AndOnlyByHttp()
    {
        await using var builder = await CreateAsync();

        var external = builder.Resources
            .SelectMany(resource => resource.Annotations.OfType<EndpointAnnotation>().Where(endpoint => endpoint.IsExternal), (resource, endpoint) => $"{resource.Name}:{endpoint.Name}");

        Assert.Equal(["api:http"], external);
    }

    [Theory]
    [InlineData("cache")]
    [InlineData("postgres")]
    public async Task Image_IsPinned(string name)
    {
        await using var builder = await CreateAsync();
        var image = builder.Resources.Single(resource => resource.Name == name).Annotations.OfType<ContainerImageAnnotation>().Last();

        Assert.Matches(@"^\d+\.\d+$", image.Tag);
    }

    private static Task<IDistributedApplicationTestingBuilder> CreateAsync() =>
        DistributedApplicationTestingBuilder.CreateAsync<Projects.SabiScore_AppHost>(TestContext.Current.CancellationToken);
}
