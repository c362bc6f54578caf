namespace nanoFramework.M2Mqtt.Messages;

/// <summary>What became of a subscription.</summary>
public class MqttMsgSubscribedEventArgs : EventArgs
{
    /// <summary>Makes it.</summary>
    public MqttMsgSubscribedEventArgs(ushort messageId, MqttQoSLevel[] grantedQosLevels)
    {
        MessageId = messageId;
        GrantedQoSLevels = grantedQosLevels;
    }

    /// <summary>Which request.</summary>
    public ushort MessageId { get; }

    /// <summary>What the broker granted.</summary>
    public MqttQoSLevel[] GrantedQoSLevels { get; }
}
