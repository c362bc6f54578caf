namespace nanoFramework.M2Mqtt.Messages;

/// <summary>A message that arrived.</summary>
public class MqttMsgPublishEventArgs : EventArgs
{
    /// <summary>Makes it.</summary>
    public MqttMsgPublishEventArgs(string topic, byte[] message, bool dupFlag, MqttQoSLevel qosLevel, bool retain)
    {
        Topic = topic;
        Message = message;
        DupFlag = dupFlag;
        QosLevel = qosLevel;
        Retain = retain;
    }

    /// <summary>Topic.</summary>
    public string Topic { get; }

    /// <summary>Payload.</summary>
    public byte[] Message { get; }

    /// <summary>Whether it may be the second time.</summary>
    public bool DupFlag { get; }

    /// <summary>Quality of service.</summary>
    public MqttQoSLevel QosLevel { get; }

    /// <summary>Whether the broker had kept it.</summary>
    public bool Retain { get; }
}
