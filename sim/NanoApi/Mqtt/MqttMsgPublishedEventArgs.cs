namespace nanoFramework.M2Mqtt.Messages;

/// <summary>A message has left, or could not.</summary>
public class MqttMsgPublishedEventArgs : EventArgs
{
    /// <summary>Makes it.</summary>
    public MqttMsgPublishedEventArgs(ushort messageId, bool isPublished)
    {
        MessageId = messageId;
        IsPublished = isPublished;
    }

    /// <summary>Which message.</summary>
    public ushort MessageId { get; set; }

    /// <summary>Whether the broker has it.</summary>
    public bool IsPublished { get; set; }
}
