using nanoFramework.M2Mqtt.Messages;

namespace nanoFramework.M2Mqtt;

/// <summary>An MQTT client: what its events look like.</summary>
public interface IMqttClient
{
    /// <summary>Handles a message that arrived.</summary>
    delegate void MqttMsgPublishEventHandler(object sender, MqttMsgPublishEventArgs e);

    /// <summary>Handles a message that has left.</summary>
    delegate void MqttMsgPublishedEventHandler(object sender, MqttMsgPublishedEventArgs e);

    /// <summary>Handles the answer to a subscription.</summary>
    delegate void MqttMsgSubscribedEventHandler(object sender, MqttMsgSubscribedEventArgs e);

    /// <summary>Handles the end of a session.</summary>
    delegate void ConnectionClosedEventHandler(object sender, EventArgs e);

    /// <summary>Whether there is a session.</summary>
    bool IsConnected { get; }

    /// <summary>Ends the session.</summary>
    void Disconnect();

    /// <summary>Frees everything.</summary>
    void Close();
}
