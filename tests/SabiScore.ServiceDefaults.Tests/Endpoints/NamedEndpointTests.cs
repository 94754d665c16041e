using System.Net;

namespace SabiScore.ServiceDefaults.Tests.Endpoints;

/// <summary>Two plaintext endpoints by configuration alone: one speaks HTTP/1.1, the other HTTP/2 from the first byte.</summary>
public sealed class NamedEndpointTests
{
    [Fact]
    public async Task Endpoints_FromConfiguration_SpeakEachItsProtocol()
    {
        await using var service = await TestService.StartAsync();

        Assert.Equal(HttpVersion.Version11, await VersionAsync(service.Http, HttpVersion.Version11));
        Assert.Equal(HttpVersion.Version20, await VersionAsync(service.Http2, HttpVersion.Version20));
        await Assert.ThrowsAsync<HttpRequestException>(() => VersionAsync(service.Http, HttpVersion.Version20));
    }

    private static async Task<Version> VersionAsync(Uri address, Version version)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, "/alive")) { Version = version, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return answer.Version;
    }
}
