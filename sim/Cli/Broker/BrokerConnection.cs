using MQTTnet;
using MQTTnet.Protocol;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Cli.Broker;

/// <summary>How the command line connects to a broker: one session, one subscription, an answer within seconds.</summary>
internal static class BrokerConnection
{
    /// <summary>Longest wait for the broker.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <summary>Connects a client and subscribes with QoS 1.</summary>
    /// <exception cref="CommandException">The broker refuses.</exception>
    public static async Task OpenAsync(
        IMqttClient client, BrokerAddress broker, string topicFilter, MqttTls? tls, MqttCredentials? credentials, CancellationToken token)
    {
        MqttClientOptionsBuilder options = new MqttClientOptionsBuilder()
            .WithTcpServer(broker.Host, broker.Port)
            .WithProtocolVersion(MQTTnet.Formatter.MqttProtocolVersion.V311)
            .WithCleanSession();
        MqttLinkSecurity.Apply(options, tls, credentials);
        MqttClientConnectResult answer = await client.ConnectAsync(MqttSocketBuffer.Widen(options.Build()), token).ConfigureAwait(false);
        if (answer.ResultCode != MqttClientConnectResultCode.Success)
        {
            throw new CommandException(CliTexts.BrokerRefuses.Format(broker, answer.ResultCode));
        }

        MqttClientSubscribeOptions subscription = new MqttClientSubscribeOptionsBuilder()
            .WithTopicFilter(topicFilter, MqttQualityOfServiceLevel.AtLeastOnce)
            .Build();
        await client.SubscribeAsync(subscription, token).ConfigureAwait(false);
    }
}
