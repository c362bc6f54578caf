namespace nanoFramework.M2Mqtt.Messages;

/// <summary>Quality of service.</summary>
public enum MqttQoSLevel
{
    /// <summary>0.</summary>
    AtMostOnce = 0,

    /// <summary>1.</summary>
    AtLeastOnce = 1,

    /// <summary>2.</summary>
    ExactlyOnce = 2,

    /// <summary>A subscription that the broker refused.</summary>
    GrantedFailure = 128,
}
