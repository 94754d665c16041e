using SabiScore.AppHost.Tests.Wiring;

namespace SabiScore.AppHost.Tests.Model;

/// <summary>What runs and how it is wired, as Aspire sees it.</summary>
public sealed class ModelTests
{
    [Fact]
    public async Task Resources_AreTheWholeSystem_AndNothingElse()
    {
        await using var model = await AppModel.ToRunAsync();

        // Aspire adds hidden helpers of its own.
        var ours = model.Resources.Where(resource => resource is ProjectResource or ContainerResource or PostgresDatabaseResource).Select(resource => resource.Name);

        Assert.Equal(["api", "cache", "migrate", "postgres", "sabiscore", "trainer", "worker"], ours.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("migrate", "postgres:WaitUntilHealthy sabiscore:WaitUntilHealthy")]
    [InlineData("trainer", "migrate:WaitForCompletion")]
    [InlineData("api", "cache:WaitUntilHealthy migrate:WaitForCompletion")]
    [InlineData("worker", "api:WaitUntilHealthy migrate:WaitForCompletion trainer:WaitUntilHealthy")]
    public async Task Waits_AreTheseAndNoOther(string name, string expected)
    {
        await using var model = await AppModel.ToRunAsync();

        var waits = model.Of<WaitAnnotation>(name).Select(wait => $"{wait.Resource.Name}:{wait.WaitType}").Order(StringComparer.Ordinal);

        Assert.Equal(expected, string.Join(' ', waits));
    }

    [Theory]
    [InlineData("migrate", "sabiscore", "")]
    [InlineData("trainer", "cache sabiscore", "")]
    [InlineData("api", "cache sabiscore", "trainer worker")]
    [InlineData("worker", "cache sabiscore", "api trainer")]
    public async Task References_AreTheseAndNoOther(string name, string connections, string services)
    {
        await using var model = await AppModel.ToPublishAsync();
        var environment = await model.EnvironmentAsync(name);

        foreach (var connection in connections.Split(' '))
        {
            Assert.Equal($"{{{connection}.connectionString}}", environment[$"ConnectionStrings__{connection}"]);
        }

        Assert.Equal(connections, Parts(environment, "ConnectionStrings__", 1));
        Assert.Equal(services, Parts(environment, "services__", 1));
        foreach (var service in services.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Equal($"{{{service}.bindings.grpc.url}}", environment[$"services__{service}__grpc__0"]);
            Assert.Equal($"{{{service}.bindings.http.url}}", environment[$"services__{service}__http__0"]);
        }
    }

    [Fact]
    public async Task Passwords_AreSecrets_ThatNobodyHasToInvent()
    {
        await using var model = await AppModel.ToRunAsync();
        ParameterResource?[] passwords = [((RedisResource)model["cache"]).PasswordParameter, ((PostgresServerResource)model["postgres"]).PasswordParameter];

        Assert.All(passwords, password => Assert.True(password is { Secret: true, Default: not null }));
    }

    [Fact]
    public async Task AdminKey_IsASecretOfTheApiAlone_ThatNobodyHasToInvent()
    {
        await using var model = await AppModel.ToPublishAsync();
        var parameter = (ParameterResource)model["admin-api-key"];

        Assert.True(parameter is { Secret: true, Default: GenerateParameterDefault { MinLength: >= 16, Special: false } });
        Assert.Equal("{admin-api-key.value}", (await model.EnvironmentAsync("api"))["Admin__ApiKey"]);
        foreach (var other in (string[])["migrate", "trainer", "worker"])
        {
            Assert.DoesNotContain("Admin__ApiKey", (await model.EnvironmentAsync(other)).Keys);
        }
    }

    [Theory]
    [InlineData("trainer")]
    [InlineData("worker")]
    [InlineData("api")]
    public async Task Service_HasBothEndpoints_AndAHealthCheck(string name)
    {
        await using var model = await AppModel.ToRunAsync();
        var endpoints = model.Of<EndpointAnnotation>(name).ToDictionary(endpoint => endpoint.Name, endpoint => endpoint.Transport);

        Assert.Equal(["grpc", "http"], endpoints.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("http2", endpoints["grpc"]);
        Assert.Equal("http", endpoints["http"]);
        Assert.Single(model.Of<HealthCheckAnnotation>(name));
    }

    [Fact]
    public async Task Migration_IsTheWorkersCommand_AndListensToNobody()
    {
        await using var model = await AppModel.ToRunAsync();
        var arguments = new CommandLineArgsCallbackContext([], model["migrate"], TestContext.Current.CancellationToken);
        foreach (var callback in model.Of<CommandLineArgsCallbackAnnotation>("migrate"))
        {
            await callback.Callback(arguments);
        }

        Assert.Equal(["migrate"], arguments.Args);
        Assert.Empty(model.Of<EndpointAnnotation>("migrate"));
        Assert.Equal(model.Of<IProjectMetadata>("worker").Single().ProjectPath, model.Of<IProjectMetadata>("migrate").Single().ProjectPath);
    }

    [Fact]
    public async Task OnlyTheApi_IsForTheWorld_AndOnlyByHttp()
    {
        await using var model = await AppModel.ToRunAsync();

        var external = model.Resources.SelectMany(
            resource => resource.Annotations.OfType<EndpointAnnotation>().Where(endpoint => endpoint.IsExternal),
            (resource, endpoint) => $"{resource.Name}:{endpoint.Name}");

        Assert.Equal(["api:http"], external);
    }

    [Theory]
    [InlineData("trainer", false)]
    [InlineData("worker", false)]
    [InlineData("api", true)]
    public async Task Published_HttpsStandsBeforeTheHttpPort_NeverBeforeGrpc(string name, bool external)
    {
        await using var model = await AppModel.ToPublishAsync();
        var endpoints = model.Of<EndpointAnnotation>(name).ToDictionary(endpoint => endpoint.Name);

        Assert.Equal(endpoints["http"].TargetPort, endpoints["https"].TargetPort);
        Assert.NotEqual(endpoints["http"].TargetPort, endpoints["grpc"].TargetPort);
        Assert.Equal((external, external, false), (endpoints["http"].IsExternal, endpoints["https"].IsExternal, endpoints["grpc"].IsExternal));
    }

    [Fact]
    public async Task Worker_HasAButtonForEachJob_AndForWhatAnOperatorDoes()
    {
        await using var model = await AppModel.ToRunAsync();

        var commands = model.Of<ResourceCommandAnnotation>("worker").Select(command => command.DisplayName).ToHashSet(StringComparer.Ordinal);

        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal)
            {
                "Retrain the models", "Find value bets", "Count the performance", "Calibrate the forecasts", "Fetch prices", "Refresh the tables", "Clean up", "Look at live matches",
                "Retry the last failure", "Cancel what runs", "Pause a job", "Resume a job",
            },
            commands);
    }

    [Fact]
    public async Task Buttons_ThatStopSomething_AskFirst_AndPausingAsksWhich()
    {
        await using var model = await AppModel.ToRunAsync();
        var commands = model.Of<ResourceCommandAnnotation>("worker").ToDictionary(command => command.DisplayName);

        Assert.NotNull(commands["Cancel what runs"].ConfirmationMessage);
        Assert.NotNull(commands["Retrain the models"].ConfirmationMessage);
        foreach (var steering in (string[])["Pause a job", "Resume a job"])
        {
            var input = Assert.Single(commands[steering].Arguments);
            Assert.Equal(
                ["every job", .. WorkerJobs.Names()],
                input.Options!.Select(option => option.Key).Order(StringComparer.Ordinal).OrderBy(name => name != "every job"));
        }
    }

    [Theory]
    [InlineData("cache", "redis")]
    [InlineData("postgres", "postgres")]
    public async Task Image_IsPinned(string name, string image)
    {
        await using var model = await AppModel.ToRunAsync();
        var container = model.Of<ContainerImageAnnotation>(name).Last();

        Assert.EndsWith(image, container.Image, StringComparison.Ordinal);
        Assert.Matches(@"^\d+\.\d+$", container.Tag);
    }

    private static string Parts(IReadOnlyDictionary<string, string> environment, string prefix, int place) =>
        string.Join(' ', environment.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Select(key => key.Split("__")[place]).Distinct().Order(StringComparer.Ordinal));
}
