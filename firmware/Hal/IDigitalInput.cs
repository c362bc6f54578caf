namespace Zibo.EdgeCtl.Hal;

/// <summary>A contact: fire alarm, hand switch, parked lift.</summary>
public interface IDigitalInput
{
    /// <summary>Reads the present state; gives <see cref="DigitalLevel.Unknown"/> rather than throw.</summary>
    DigitalLevel Read();
}
