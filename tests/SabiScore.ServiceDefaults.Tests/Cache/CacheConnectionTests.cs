using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.ServiceDefaults.Cache;
using StackExchange.Redis;

namespace SabiScore.ServiceDefaults.Tests.Cache;

public sealed class CacheConnectionTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Add_WithoutConnectionString_RegistersNothing(string? connection)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["ConnectionStrings:cache"] = connection;

        Assert.False(builder.AddCacheConnection());

        await using var app = builder.Build();
        Assert.Null(app.Services.GetService<IConnectionMultiplexer>());
    }

    [Fact]
    public async Task Add_WithAServerThatIsAway_GivesAConnectionThatKeepsTrying()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["ConnectionStrings:cache"] = "127.0.0.1:1";

        Assert.True(builder.AddCacheConnection());

        await using var app = builder.Build();
        Assert.False(app.Services.GetRequiredService<IConnectionMultiplexer>().IsConnected);
    }
}
