namespace System.IO.Ports;

/// <summary>Parity.</summary>
public enum Parity
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Odd.</summary>
    Odd = 1,

    /// <summary>Even.</summary>
    Even = 2,
}
