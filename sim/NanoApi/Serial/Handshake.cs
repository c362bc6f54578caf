namespace System.IO.Ports;

/// <summary>Who says when to send.</summary>
public enum Handshake
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>Characters.</summary>
    XOnXOff = 1,

    /// <summary>A line.</summary>
    RequestToSend = 2,

    /// <summary>Both.</summary>
    RequestToSendXOnXOff = 3,
}
