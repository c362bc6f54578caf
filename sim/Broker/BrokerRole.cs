namespace Zibo.EdgeCtl.Sim.Broker;

/// <summary>What a client of the broker is there for; <see cref="AccessList"/> says what that allows.</summary>
public enum BrokerRole
{
    /// <summary>A controller.</summary>
    Device,

    /// <summary>Takes in what all controllers report; changes nothing.</summary>
    Backend,

    /// <summary>Sends commands, which controllers check once more by their own key, and reads their results.</summary>
    Operator,

    /// <summary>Shows what controllers report.</summary>
    Dashboard,

    /// <summary>Home Assistant: finds controllers by their discovery messages.</summary>
    HomeAssistant,

    /// <summary>A Sparkplug host.</summary>
    SparkplugHost,
}
