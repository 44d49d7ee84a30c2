using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using TypedLangGraph.DependencyInjection.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.DependencyInjection.Tests;

/// <summary>A server that asks for a certificate gets the one of the configured handler.</summary>
public sealed class MutualTlsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_certificate_of_the_configured_handler_is_shown(bool replacesHandler)
    {
        using var serverCertificate = Certificate("localhost");
        using var clientCertificate = Certificate("orders-service");
        var shown = new List<string?>();
        await using var server = await WebServer.StartAsync(
            async context =>
            {
                shown.Add((await context.Connection.GetClientCertificateAsync())?.Subject);
                await context.Response.WriteAsync("""{"ok":true}""");
            },
            listen => listen.UseHttps(https =>
            {
                https.ServerCertificate = serverCertificate;
                https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
                https.AllowAnyClientCertificate();
            }));
        using var provider = Containers.Build(services =>
        {
            var http = services.AddLangGraphClient(Containers.At(server.Address));
            var tls = new SslClientAuthenticationOptions
            {
                ClientCertificates = [clientCertificate],
                RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=localhost",
            };
            _ = replacesHandler
                ? http.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { SslOptions = tls })
                : http.UseSocketsHttpHandler((handler, _) => handler.SslOptions = tls);
        });

        Assert.True(await provider.GetRequiredService<LangGraphClient>().Server.CheckHealthAsync(cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(["CN=orders-service"], shown);
    }

    private static X509Certificate2 Certificate(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));

        // Some platforms cannot use a key that was never in a file.
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
    }
}
