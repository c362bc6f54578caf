using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Device.Tests.Vector;

/// <summary>Reads recorded scans one by one; little-endian.</summary>
/// <remarks>
///   byte  flags: bit 0 a step follows, 1 the lifts follow, 2 a step of UTC follows, 3 UTC is valid, 4 and 5 the fire alarm,
///         6 the counter is silent, 7 an order follows
///   byte  pulses of the supply; byte pulses of the chiller
///   then  UInt16 step in ms; Int32 microvolts, which stand until the next; Int32 seconds; byte order
///   then  what must come out: byte outputs; Int32 required W; Int32 projected W; UInt32 CRC of the state
/// </remarks>
public sealed class VectorReader
{
    private readonly ByteReader _reader;

    /// <summary>Begins with the first scan.</summary>
    public VectorReader(byte[] bytes) => _reader = new ByteReader(bytes, 0, bytes.Length);

    /// <summary>What happens before the scan; the same object for all scans.</summary>
    public VectorInput Input { get; } = new VectorInput();

    /// <summary>What <see cref="VectorPlayer.Outputs"/> must be after it.</summary>
    public byte Outputs { get; private set; }

    /// <summary>What <see cref="VectorPlayer.RequiredWatts"/> must be.</summary>
    public int RequiredWatts { get; private set; }

    /// <summary>What <see cref="VectorPlayer.ProjectedWatts"/> must be.</summary>
    public int ProjectedWatts { get; private set; }

    /// <summary>What <see cref="VectorPlayer.StateCrc"/> must be.</summary>
    public uint StateCrc { get; private set; }

    /// <summary>True where all was read and nothing was missing.</summary>
    public bool IsAtEnd => _reader.IsAtEnd;

    /// <summary>Reads the next scan.</summary>
    public void Next()
    {
        int flags = _reader.ReadByte();
        Input.SitePulseCount = _reader.ReadByte();
        Input.ChillerPulseCount = _reader.ReadByte();
        Input.StepMilliseconds = (flags & 1) != 0 ? _reader.ReadUInt16() : 1_000;
        Input.LiftMicrovolts = (flags & 2) != 0 ? _reader.ReadInt32() : Input.LiftMicrovolts;
        Input.UtcStepSeconds = (flags & 4) != 0 ? _reader.ReadInt32() : 0;
        Input.IsUtcValid = (flags & 8) != 0;
        Input.Fire = (DigitalLevel)((flags >> 4) & 3);
        Input.IsCounterSilent = (flags & 64) != 0;
        Input.Order = (flags & 128) != 0 ? _reader.ReadByte() : VectorInput.NoOrder;
        Outputs = (byte)_reader.ReadByte();
        RequiredWatts = _reader.ReadInt32();
        ProjectedWatts = _reader.ReadInt32();
        StateCrc = (uint)_reader.ReadInt32();
    }
}
