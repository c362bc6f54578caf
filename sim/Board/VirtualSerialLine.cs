using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>A serial line with Modbus meters on it, byte by byte. Nothing takes time on it.</summary>
public sealed class VirtualSerialLine : ISerialLine
{
    private readonly SortedDictionary<int, VirtualModbusMeter> _meters = [];
    private readonly Queue<byte> _received = new();
    private readonly Queue<byte> _late = new();

    /// <summary>How the port itself fails.</summary>
    public PinFault Fault { get; set; }

    /// <summary>Questions that were sent.</summary>
    public int QuestionCount { get; private set; }

    /// <summary>Puts a meter on the line in the place of what has the address.</summary>
    public void Connect(int address, VirtualModbusMeter meter) => _meters[address] = meter;

    /// <summary>The meter at an address.</summary>
    public VirtualModbusMeter Meter(int address) => _meters[address];

    /// <inheritdoc/>
    public bool TryWrite(byte[] buffer, int count)
    {
        if (!PinFaults.Answers(Fault))
        {
            return false;
        }

        QuestionCount++;

        // What was late in answering the question before arrives now, before the answer to this one.
        while (_late.TryDequeue(out byte late))
        {
            _received.Enqueue(late);
        }

        bool isQuestion = count == 8 && Crc(buffer.AsSpan(0, 6)) == (buffer[6] | (buffer[7] << 8));
        if (isQuestion && _meters.TryGetValue(buffer[0], out VirtualModbusMeter? meter) && meter.Fault != MeterFault.Silent)
        {
            byte[] answer = Answer(meter, buffer);
            Queue<byte> arrives = meter.Fault == MeterFault.Late ? _late : _received;
            foreach (byte value in answer)
            {
                arrives.Enqueue(value);
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int start, int count, int timeoutMilliseconds)
    {
        int read = 0;
        while (read < count && _received.TryDequeue(out byte value))
        {
            buffer[start + read++] = value;
        }

        return read;
    }

    /// <inheritdoc/>
    public void Discard(int quietMilliseconds)
    {
        _received.Clear();
        if (quietMilliseconds > 0)
        {
            _late.Clear();
        }
    }

    private static byte[] Answer(VirtualModbusMeter meter, byte[] question)
    {
        byte device = meter.Fault == MeterFault.WrongDevice ? (byte)(question[0] + 1) : question[0];
        ushort[]? registers = meter.Fault == MeterFault.Refuses
            ? null
            : meter.Answer(question[1], (question[2] << 8) | question[3], (question[4] << 8) | question[5]);
        byte[] frame = registers == null
            ? [device, (byte)(question[1] | 0x80), 2]
            : [device, question[1], (byte)(2 * registers.Length), .. registers.SelectMany(r => new[] { (byte)(r >> 8), (byte)r })];
        int crc = Crc(frame);
        if (meter.Fault == MeterFault.BadCrc)
        {
            frame[^1] ^= 0x10;
        }

        byte[] stray = meter.Fault == MeterFault.StrayBytes ? [0x00, 0xFF] : [];
        return [.. stray, .. frame, (byte)crc, (byte)(crc >> 8)];
    }

    // The polynomial division as the standard writes it, on bits that come in lowest first.
    private static int Crc(ReadOnlySpan<byte> bytes)
    {
        int register = 0xFFFF;
        foreach (byte value in bytes)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                bool isOdd = ((register ^ (value >> bit)) & 1) == 1;
                register >>= 1;
                register ^= isOdd ? 0b1010_0000_0000_0001 : 0;
            }
        }

        return register;
    }
}
