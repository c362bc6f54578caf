using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MQTTnet;
using MQTTnet.Server;

namespace Zibo.EdgeCtl.Sim.NanoBoard.Tests;

/// <summary>A broker in this process, with or without encryption.</summary>
internal sealed class TestBroker : IDisposable
{
    private readonly MqttServer _server;
    private readonly X509Certificate2 _certificate;

    public TestBroker(bool isEncrypted = false)
    {
        _certificate = isEncrypted ? MakeCertificate() : null;
        using (TcpListener probe = new(IPAddress.Loopback, 0))
        {
            probe.Start();
            Port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }

        MqttServerOptionsBuilder builder = new();
        if (isEncrypted)
        {
            builder.WithoutDefaultEndpoint().WithEncryptedEndpoint().WithEncryptedEndpointBoundIPAddress(IPAddress.Loopback)
                .WithEncryptedEndpointBoundIPV6Address(IPAddress.None).WithEncryptedEndpointPort(Port)
                .WithEncryptionSslProtocol(SslProtocols.Tls12).WithEncryptionCertificate(_certificate!);
        }
        else
        {
            builder.WithDefaultEndpoint().WithDefaultEndpointBoundIPAddress(IPAddress.Loopback)
                .WithDefaultEndpointBoundIPV6Address(IPAddress.None).WithDefaultEndpointPort(Port);
        }

        _server = new MqttServerFactory().CreateMqttServer(builder.Build());
        _server.InterceptingPublishAsync += message =>
        {
            Messages.Enqueue($"{message.ApplicationMessage.Topic} {Encoding.ASCII.GetString(message.ApplicationMessage.Payload.ToArray())}");
            return Task.CompletedTask;
        };
        _server.StartAsync().GetAwaiter().GetResult();
    }

    public int Port { get; }

    public ConcurrentQueue<string> Messages { get; } = new();

    /// <summary>The certificate that a client must trust, as PEM.</summary>
    public string AuthorityPem => _certificate!.ExportCertificatePem();

    public void Send(string topic, string payload) => _server.InjectApplicationMessage(
        new InjectedMqttApplicationMessage(new MqttApplicationMessageBuilder().WithTopic(topic).WithPayload(payload).Build())
        {
            SenderClientId = "backend",
        }).GetAwaiter().GetResult();

    /// <summary>What the broker keeps on a topic; empty for nothing.</summary>
    public string Retained(string topic) => _server.GetRetainedMessagesAsync().GetAwaiter().GetResult()
        .Where(message => message.Topic == topic)
        .Select(message => Encoding.ASCII.GetString(message.Payload.ToArray()))
        .LastOrDefault() ?? "";

    public void Stop() => _server.StopAsync().GetAwaiter().GetResult();

    public void Dispose()
    {
        if (_server.IsStarted)
        {
            Stop();
        }

        _server.Dispose();
        _certificate?.Dispose();
    }

    private static X509Certificate2 MakeCertificate()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
