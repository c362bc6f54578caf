using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Metering.Modbus;

/// <summary>Reads registers with Modbus RTU over a serial line. Allocates nothing after its construction.</summary>
/// <remarks>
/// An answer carries neither the number nor the address of its question: one that comes late would pass for the answer to
/// the next question of equal length. So each question begins with a cleared line, and after a failure the line must have
/// been quiet first.
///
///   what comes                            | result
///   --------------------------------------+----------------------------------------
///   the answer, CRC right                 | true
///   up to two stray bytes, then the answer| true: some transceivers make them when they turn round
///   nothing, or too little in time        | false
///   CRC wrong                             | false
///   another device, function or length    | false
///   an exception (function + 0x80)        | false
/// </remarks>
public sealed class RtuBus : IRegisterBus
{
    /// <summary>Most registers of one question.</summary>
    public const int MaximumRegisters = 16;

    /// <summary>Longest wait for an answer in ms; the meters answer within 100, and 37 bytes at 9,600 Bd take 39.</summary>
    public const int ResponseMilliseconds = 300;

    /// <summary>Silence in ms that a failure asks for.</summary>
    public const int QuietMilliseconds = 200;

    private const int RequestBytes = 8;
    private const int HeaderBytes = 3;
    private const int CrcBytes = 2;
    private const int MaximumStrayBytes = 2;
    private const int StrayMilliseconds = 20;

    private readonly ISerialLine _line;
    private readonly byte[] _request = new byte[RequestBytes];
    private readonly byte[] _answer = new byte[HeaderBytes + (2 * MaximumRegisters) + CrcBytes + MaximumStrayBytes];
    private bool _mustBeQuiet;

    /// <summary>Binds the protocol to a line.</summary>
    public RtuBus(ISerialLine line)
    {
        _line = line;
    }

    /// <inheritdoc/>
    public bool TryRead(int device, int function, int address, ushort[] registers, int count)
    {
        if (count < 1 || count > MaximumRegisters || count > registers.Length)
        {
            return false;
        }

        _line.Discard(_mustBeQuiet ? QuietMilliseconds : 0);
        _mustBeQuiet = true;
        int start = Ask(device, function, address, count);
        if (start < 0)
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            int at = start + HeaderBytes + (2 * i);
            registers[i] = (ushort)((_answer[at] << 8) | _answer[at + 1]);
        }

        _mustBeQuiet = false;
        return true;
    }

    // The index at which the sound answer begins, or -1.
    private int Ask(int device, int function, int address, int count)
    {
        _request[0] = (byte)device;
        _request[1] = (byte)function;
        _request[2] = (byte)(address >> 8);
        _request[3] = (byte)address;
        _request[4] = 0;
        _request[5] = (byte)count;
        int requestCrc = RtuCrc.Compute(_request, 0, RequestBytes - CrcBytes);
        _request[6] = (byte)requestCrc;
        _request[7] = (byte)(requestCrc >> 8);
        if (!_line.TryWrite(_request, RequestBytes))
        {
            return -1;
        }

        int expected = HeaderBytes + (2 * count) + CrcBytes;
        int received = _line.Read(_answer, 0, expected, ResponseMilliseconds);
        int start = 0;
        while (start < MaximumStrayBytes && start < received && _answer[start] != device)
        {
            start++;
        }

        if (start > 0 && received == expected)
        {
            received += _line.Read(_answer, received, start, StrayMilliseconds);
        }

        int crcAt = start + expected - CrcBytes;
        bool isSound = received - start == expected
            && _answer[start] == device
            && _answer[start + 1] == function
            && _answer[start + 2] == 2 * count
            && RtuCrc.Compute(_answer, start, expected - CrcBytes) == (_answer[crcAt] | (_answer[crcAt + 1] << 8));
        return isSound ? start : -1;
    }
}
