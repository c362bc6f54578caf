using Zibo.EdgeCtl.Sim.Engine;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>One controller at its broker: what it says, and a way to tell it something.</summary>
public interface IDeviceLink
{
    /// <summary>Messages that have arrived so far: the place of the next one.</summary>
    int Count { get; }

    /// <summary>Publishes a signed command.</summary>
    /// <exception cref="LinkLostException">The broker does not take it.</exception>
    Task SendAsync(SignedCommand command, CancellationToken token);

    /// <summary>Waits for a message.</summary>
    /// <param name="from">Place of the first one that counts.</param>
    /// <param name="condition">What it must be.</param>
    /// <param name="timeout">Longest wait.</param>
    /// <param name="token">Ends it early.</param>
    /// <returns>The first that is, or null where none came in time.</returns>
    Task<DeviceMessage?> WaitAsync(int from, Func<DeviceMessage, bool> condition, TimeSpan timeout, CancellationToken token);

    /// <summary>The newest message that fulfils a condition, or null.</summary>
    DeviceMessage? Newest(Func<DeviceMessage, bool> condition);
}
