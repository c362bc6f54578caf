namespace System.IO.Ports;

/// <summary>Stop bits.</summary>
public enum StopBits
{
    /// <summary>1.</summary>
    One = 1,

    /// <summary>2.</summary>
    Two = 2,

    /// <summary>1.5.</summary>
    OnePointFive = 3,
}
