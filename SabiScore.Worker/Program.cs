using SabiScore.Data.Caching;
using SabiScore.Data.Features;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Connections;
using SabiScore.ServiceDefaults;
using SabiScore.ServiceDefaults.Cache;
using SabiScore.ServiceDefaults.Database;
using SabiScore.Worker;
using SabiScore.Worker.Bootstrap;
using SabiScore.Worker.CleanUp;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Replay;
using SabiScore.Worker.Scheduling;
using SabiScore.Worker.Shadow;

if (CommandLine.Wants(args))
{
    return await CommandLine.RunAsync(args);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddSabiScoreStore();
builder.AddDatabaseConnection<SabiScoreDbContext>();
builder.AddCacheConnection();
builder.AddSabiScoreCache();
builder.AddStoredFeatures();
builder.AddShadow();
builder.AddJobs();
builder.AddBootstrap();
builder.AddReplay();
builder.AddCleanUp();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapScheduling();
await app.RunAsync();
return Environment.ExitCode;
