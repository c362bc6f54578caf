using System.Text.Json;
using Zibo.EdgeCtl.Sim.Engine;

namespace Zibo.EdgeCtl.Sim.Commissioning.Tests;

/// <summary>A controller of which every word is laid out; what is waited for and is not there does not come.</summary>
internal sealed class ScriptedLink : IDeviceLink
{
    private readonly List<DeviceMessage> _messages = [];

    public int Count => _messages.Count;

    public List<SignedCommand> Sent { get; } = [];

    /// <summary>Called at each wait: what comes in the meantime.</summary>
    public Action? OnWait { get; set; }

    public void Say(string topic, string body, bool isRetained = false) =>
        _messages.Add(new DeviceMessage(_messages.Count, topic, JsonDocument.Parse(body.Replace('\'', '"')).RootElement, isRetained));

    public Task SendAsync(SignedCommand command, CancellationToken token)
    {
        Sent.Add(command);
        return Task.CompletedTask;
    }

    public Task<DeviceMessage?> WaitAsync(int from, Func<DeviceMessage, bool> condition, TimeSpan timeout, CancellationToken token)
    {
        OnWait?.Invoke();
        return Task.FromResult(_messages.FirstOrDefault(message => message.Place >= from && condition(message)));
    }

    public DeviceMessage? Newest(Func<DeviceMessage, bool> condition) => _messages.LastOrDefault(condition);
}
