using System.Buffers;
using System.Text.Json;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Protocol;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Sim.Engine;

namespace Zibo.EdgeCtl.Cli.Broker;

/// <summary>Sends one command to a controller and waits for its result.</summary>
internal sealed class CommandClient : IDisposable
{
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly TaskCompletionSource<CommandResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Sends the command.</summary>
    /// <returns>What the controller says of it, or null where it says nothing in time.</returns>
    /// <exception cref="CommandException">The broker does not answer, or refuses.</exception>
    public async Task<CommandResult?> SendAsync(BrokerAddress broker, SignedCommand command, string resultsTopic, TimeSpan wait, CancellationToken token)
    {
        _client.ApplicationMessageReceivedAsync += message =>
        {
            Take(command, message.ApplicationMessage.Payload.ToArray());
            return Task.CompletedTask;
        };
        try
        {
            await PublishAsync(broker, command, resultsTopic, token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is MqttCommunicationException or OperationCanceledException && !token.IsCancellationRequested)
        {
            throw new CommandException(CliTexts.NoBroker.Format(broker, e.Message));
        }

        try
        {
            return await _result.Task.WaitAsync(wait, token).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task PublishAsync(BrokerAddress broker, SignedCommand command, string resultsTopic, CancellationToken token)
    {
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(token);
        timeout.CancelAfter(BrokerConnection.Timeout);

        // Subscribed before the command goes out, so that its result cannot be missed.
        await BrokerConnection.OpenAsync(_client, broker, resultsTopic, null, null, timeout.Token).ConfigureAwait(false);
        MqttApplicationMessage message = new MqttApplicationMessageBuilder()
            .WithTopic(command.Topic)
            .WithPayload(new ReadOnlySequence<byte>(command.Payload))
            .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
            .Build();
        await _client.PublishAsync(message, timeout.Token).ConfigureAwait(false);
    }

    // Results of other senders' commands come by too.
    private void Take(SignedCommand command, byte[] payload)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(payload);
            CommandResult? result = document.RootElement.Deserialize<CommandResult>(JsonSerializerOptions.Web);
            if (result is { Reason: not null } && result.Id == command.Id && result.Counter == command.Counter)
            {
                _result.TrySetResult(result);
            }
        }
        catch (JsonException)
        {
            // Not from a controller of ours.
        }
    }
}
