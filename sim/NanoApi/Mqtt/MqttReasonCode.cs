namespace nanoFramework.M2Mqtt.Messages;

/// <summary>What the broker answered; those that the firmware tells apart.</summary>
public enum MqttReasonCode
{
    /// <summary>Well.</summary>
    Success = 0,

    /// <summary>Anything else.</summary>
    UnspecifiedError = 128,
}
