namespace System.IO.Ports;

/// <summary>Whether the port turns a transceiver round.</summary>
public enum SerialMode
{
    /// <summary>No.</summary>
    Normal = 0,

    /// <summary>Yes, by its RTS line.</summary>
    RS485 = 1,
}
