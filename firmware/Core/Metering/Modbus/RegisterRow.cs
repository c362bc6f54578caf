namespace Zibo.EdgeCtl.Core.Metering.Modbus;

/// <summary>Where a meter keeps one quantity.</summary>
public sealed class RegisterRow
{
    /// <summary>Makes a row.</summary>
    /// <param name="function">3 for holding, 4 for input registers.</param>
    /// <param name="address">Number of the first register as the protocol sends it, from 0.</param>
    /// <param name="format">How the number lies in the registers.</param>
    /// <param name="scale">Thousandths of a volt or watt, or mWh, that the number 1 stands for; 1 to 1,000,000.</param>
    public RegisterRow(int function, int address, RegisterFormat format, int scale)
    {
        Function = function;
        Address = address;
        Format = format;
        Scale = scale;
    }

    /// <summary>3 for holding, 4 for input registers.</summary>
    public int Function { get; }

    /// <summary>Number of the first register, from 0.</summary>
    public int Address { get; }

    /// <summary>How the number lies in the registers.</summary>
    public RegisterFormat Format { get; }

    /// <summary>What the number 1 stands for, in mV, mW or mWh.</summary>
    public int Scale { get; }

    /// <summary>Registers that the number takes.</summary>
    public int Count => Format == RegisterFormat.Word ? 1 : 2;
}
