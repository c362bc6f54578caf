namespace nanoFramework.M2Mqtt;

/// <summary>Versions of TLS.</summary>
public enum MqttSslProtocols
{
    /// <summary>No encryption.</summary>
    None = 0,

    /// <summary>1.2.</summary>
    TLSv1_2 = 4,

    /// <summary>1.3.</summary>
    TLSv1_3 = 5,
}
