using SabiScore.ServiceDefaults;
using SabiScore.Trainer;

if (CommandLine.Wants(args))
{
    return await CommandLine.RunAsync(args);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();

var app = builder.Build();
app.MapDefaultEndpoints();
await app.RunAsync();
return 0;
