using SabiScore.AppHost;

// What runs, and how it is wired. Each service names its endpoints http and grpc in its own appsettings.json (Kestrel:Endpoints).
var builder = DistributedApplication.CreateBuilder(args);

var cache = builder.AddRedis("cache")
    .WithImageTag("8.6");

var postgres = builder.AddPostgres("postgres")
    .WithImageTag("18.3")
    .WithDataVolume();
var database = postgres.AddDatabase("sabiscore");

// The worker's own command, run to its end before anything else starts. It listens to nobody.
var migrate = builder.AddProject<Projects.SabiScore_Worker>("migrate", options => options.ExcludeKestrelEndpoints = true)
    .WithArgs("migrate")
    .WithReference(database)
    .WaitFor(database);

var trainer = builder.AddProject<Projects.SabiScore_Trainer>("trainer")
    .WithReference(database)
    .WithReference(cache)
    .WaitForCompletion(migrate)
    .WithHttpHealthCheck("/health", endpointName: "http");

// Opens the calls of the Api that change something (header X-Api-Key). Made up at the first start and kept in the user secrets.
var adminKey = builder.AddParameter("admin-api-key", new GenerateParameterDefault { MinLength = 32, Special = false }, secret: true, persist: true);

var api = builder.AddProject<Projects.SabiScore_Api>("api")
    .WithReference(database)
    .WithReference(cache)
    .WithReference(trainer)
    .WithEnvironment("Admin__ApiKey", adminKey)
    .WaitFor(cache)
    .WaitForCompletion(migrate)
    .WithHttpHealthCheck("/health", endpointName: "http")
    // Only http is for the world; published, https stands before the same port.
    .WithEndpoint("http", endpoint => endpoint.IsExternal = true, createIfNotExists: false)
    .WithEndpoint("https", endpoint => endpoint.IsExternal = true, createIfNotExists: false)
    .WithUrlForEndpoint("http", url =>
    {
        url.DisplayText = "Api reference";
        url.Url = "/scalar";
    })
    .WithUrlForEndpoint("http", _ => new ResourceUrlAnnotation { DisplayText = "Forecasts", Url = "/api/v1/predictions" })
    .WithUrlForEndpoint("http", _ => new ResourceUrlAnnotation { DisplayText = "Value bets", Url = "/api/v1/value-bets" })
    .WithUrlForEndpoint("http", _ => new ResourceUrlAnnotation { DisplayText = "Performance", Url = "/api/v1/performance" });

var worker = builder.AddProject<Projects.SabiScore_Worker>("worker")
    .WithReference(database)
    .WithReference(cache)
    .WithReference(trainer)
    .WithReference(api)
    .WaitFor(trainer)
    .WaitFor(api)
    .WaitForCompletion(migrate)
    .WithHttpHealthCheck("/health", endpointName: "http");

api.WithReference(worker);

worker.WithJobCommands();

// Published, Aspire gives https the port of the first endpoint that speaks plainly, which is grpc. It belongs before http.
foreach (var service in (IResourceBuilder<ProjectResource>[])[trainer, api, worker])
{
    var port = service.Resource.Annotations.OfType<EndpointAnnotation>().Single(endpoint => endpoint.Name == "http").TargetPort;
    service.WithEndpoint("https", endpoint => endpoint.TargetPort = port, createIfNotExists: false);
}

// Where football's past comes from and what day it is there: dotnet run --project SabiScore.AppHost -- --Import:Folder=DIR --MatchClock:AsOf=2025-03-01
if (builder.Configuration["Import:Folder"] is { Length: > 0 } folder)
{
    worker.WithEnvironment("Import__Folder", Path.GetFullPath(folder));
}

if (builder.Configuration["MatchClock:AsOf"] is { Length: > 0 } asOf)
{
    worker.WithEnvironment("MatchClock__AsOf", asOf);
}

// Or a past season played again: --Replay:From=2024-08-01 --Replay:Speed=3600
if (builder.Configuration["Replay:From"] is { Length: > 0 } replayFrom)
{
    worker.WithEnvironment("Replay__From", replayFrom);
}

if (builder.Configuration["Replay:Speed"] is { Length: > 0 } replaySpeed)
{
    worker.WithEnvironment("Replay__Speed", replaySpeed);
}

builder.Build().Run();
