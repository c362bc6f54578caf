using System.Buffers;
using System.Diagnostics;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Protocol;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Cli.Broker;

/// <summary>A backend in small: subscribes to everything of one controller and keeps a ledger.</summary>
internal sealed class BackendClient : IDisposable
{
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();

    private BackendClient()
    {
        _client.ApplicationMessageReceivedAsync += message =>
        {
            MqttApplicationMessage application = message.ApplicationMessage;
            Ledger.Take(application.Topic, application.Payload.ToArray());
            return Task.CompletedTask;
        };
    }

    public BackendLedger Ledger { get; } = new();

    /// <exception cref="CommandException">The broker does not answer, or refuses.</exception>
    public static BackendClient Connect(
        BrokerAddress broker, string topicFilter, MqttTls? tls = null, MqttCredentials? credentials = null)
    {
        BackendClient backend = new();
        try
        {
            backend.ConnectAsync(broker, topicFilter, tls, credentials).GetAwaiter().GetResult();
            return backend;
        }
        catch (Exception e)
        {
            backend.Dispose();
            if (e is MqttCommunicationException or OperationCanceledException)
            {
                throw new CommandException(CliTexts.NoBroker.Format(broker, e.Message));
            }

            throw;
        }
    }

    /// <summary>Waits until as many messages have arrived as the firmware has published.</summary>
    public void WaitFor(int published)
    {
        TimeSpan longest = TimeSpan.FromSeconds(5);
        Stopwatch watch = Stopwatch.StartNew();
        while (Ledger.Received + Ledger.Duplicates < published && watch.Elapsed < longest)
        {
            Thread.Sleep(10);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task ConnectAsync(BrokerAddress broker, string topicFilter, MqttTls? tls, MqttCredentials? credentials)
    {
        using CancellationTokenSource timeout = new(BrokerConnection.Timeout);
        await BrokerConnection.OpenAsync(_client, broker, topicFilter, tls, credentials, timeout.Token).ConfigureAwait(false);
    }
}
