using SabiScore.Data.Features;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Connections;
using SabiScore.ServiceDefaults;
using SabiScore.ServiceDefaults.Cache;
using SabiScore.ServiceDefaults.Database;
using SabiScore.Trainer;
using SabiScore.Trainer.Promotion;
using SabiScore.Trainer.Searches;
using SabiScore.Trainer.Training;

if (CommandLine.Wants(args))
{
    return await CommandLine.RunAsync(args);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddSabiScoreStore();
builder.AddDatabaseConnection<SabiScoreDbContext>();
builder.AddCacheConnection();
builder.AddStoredFeatures();
builder.AddPromotion();
builder.AddTraining();
builder.AddSearches();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapTraining();
await app.RunAsync();
return 0;
