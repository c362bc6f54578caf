using nanoFramework.Hardware.Esp32;
using Zibo.EdgeCtl.Sim.NanoApi;

namespace System.IO.Ports;

/// <summary>A serial port.</summary>
public sealed class SerialPort : IDisposable
{
    private readonly VirtualPort _port;

    /// <summary>Makes it; it is not open.</summary>
    public SerialPort(string portName, int baudRate = 9600, Parity parity = 0, int dataBits = 8, StopBits stopBits = (StopBits)1)
    {
        PortName = portName;
        BaudRate = baudRate;
        Parity = parity;
        DataBits = dataBits;
        StopBits = stopBits;
        _port = VirtualEsp32.Current.Ports[portName];
    }

    /// <summary>Bits a second.</summary>
    public int BaudRate { get; set; }

    /// <summary>Who says when to send.</summary>
    public Handshake Handshake { get; set; }

    /// <summary>Bits of a character.</summary>
    public int DataBits { get; set; }

    /// <summary>Parity.</summary>
    public Parity Parity { get; set; }

    /// <summary>Whether the port turns a transceiver round.</summary>
    public SerialMode Mode { get; set; }

    /// <summary>Stop bits.</summary>
    public StopBits StopBits { get; set; }

    /// <summary>Its name.</summary>
    public string PortName { get; }

    /// <summary>Whether it is open.</summary>
    public bool IsOpen => _port.IsOpen;

    /// <summary>Longest read in ms.</summary>
    public int ReadTimeout { get; set; } = -1;

    /// <summary>Longest write in ms.</summary>
    public int WriteTimeout { get; set; } = -1;

    /// <summary>Bytes that can be read at once.</summary>
    public int BytesToRead => Opened().Waiting;

    /// <summary>Opens it.</summary>
    public void Open()
    {
        if (_port.IsOpen)
        {
            throw new InvalidOperationException($"{PortName} is open already");
        }

        _port.BitsPerSecondCount = BaudRate;
        _port.IsOpen = true;
    }

    /// <summary>Closes it.</summary>
    public void Close() => _port.IsOpen = false;

    /// <summary>Reads what is there, at most so much.</summary>
    public int Read(byte[] buffer, int offset, int count) => Opened().Read(buffer, offset, count);

    /// <summary>Sends.</summary>
    public void Write(byte[] buffer, int offset, int count)
    {
        VirtualPins pins = VirtualEsp32.Current.Pins;
        bool isSecond = PortName == "COM2";
        Opened().Send(
            buffer.AsSpan(offset, count).ToArray(),
            pins.PinOf((int)(isSecond ? DeviceFunction.COM2_TX : DeviceFunction.COM3_TX)),
            pins.PinOf((int)(isSecond ? DeviceFunction.COM2_RX : DeviceFunction.COM3_RX)));
    }

    /// <summary>Closes it.</summary>
    public void Dispose() => Close();

    private VirtualPort Opened()
    {
        _ = VirtualEsp32.Current;
        return _port.IsOpen ? _port : throw new InvalidOperationException($"{PortName} is not open");
    }
}
