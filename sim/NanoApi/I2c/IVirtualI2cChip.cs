namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>A chip on the I2C bus.</summary>
public interface IVirtualI2cChip
{
    /// <summary>The power comes.</summary>
    void PowerUp();

    /// <summary>Takes what the controller writes.</summary>
    void Write(ReadOnlySpan<byte> bytes);

    /// <summary>Gives what the controller reads.</summary>
    void Read(Span<byte> bytes);
}
