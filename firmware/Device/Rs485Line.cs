using System;
using System.IO.Ports;
using System.Threading;
using nanoFramework.Hardware.Esp32;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Device;

/// <summary>An RS-485 transceiver on a serial port at 9,600 Bd, 8 data bits, no parity, 1 stop bit, as the meters leave the works.</summary>
/// <remarks>
/// With a direction pin the driver of the port turns the transceiver round (mode RS-485, the pin is its RTS). Without one the
/// transceiver must do so itself and must not echo what is sent.
/// </remarks>
public sealed class Rs485Line : ISerialLine
{
    /// <summary>The direction pin of a transceiver that turns round by itself.</summary>
    public const int NoPin = -1;

    private const int BaudRate = 9_600;
    private const int WriteMilliseconds = 500;

    // One byte takes 1 ms at 9,600 Bd.
    private const int PauseMilliseconds = 2;

    private readonly SerialPort _port;
    private readonly IClock _clock;
    private readonly byte[] _waste = new byte[16];

    /// <summary>Opens the port.</summary>
    /// <param name="portNumber">2 or 3: COM1 is the console.</param>
    /// <param name="transmitPin">GPIO to the driver input.</param>
    /// <param name="receivePin">GPIO from the receiver output.</param>
    /// <param name="directionPin">GPIO that enables the driver, or <see cref="NoPin"/>.</param>
    /// <param name="clock">Measures the waits.</param>
    public Rs485Line(int portNumber, int transmitPin, int receivePin, int directionPin, IClock clock)
    {
        bool isSecond = portNumber == 2;
        _clock = clock;
        Configuration.SetPinFunction(transmitPin, isSecond ? DeviceFunction.COM2_TX : DeviceFunction.COM3_TX);
        Configuration.SetPinFunction(receivePin, isSecond ? DeviceFunction.COM2_RX : DeviceFunction.COM3_RX);
        _port = new SerialPort(isSecond ? "COM2" : "COM3", BaudRate, Parity.None, 8, StopBits.One)
        {
            WriteTimeout = WriteMilliseconds,
        };
        if (directionPin != NoPin)
        {
            Configuration.SetPinFunction(directionPin, isSecond ? DeviceFunction.COM2_RTS : DeviceFunction.COM3_RTS);
            _port.Handshake = Handshake.RequestToSend;
            _port.Mode = SerialMode.RS485;
        }

        _port.Open();
    }

    /// <inheritdoc/>
    public bool TryWrite(byte[] buffer, int count)
    {
        try
        {
            _port.Write(buffer, 0, count);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int start, int count, int timeoutMilliseconds)
    {
        // Waited for here: whether the driver's own wait ends with an exception or with fewer bytes differs between versions.
        long end = _clock.MonotonicMilliseconds + timeoutMilliseconds;
        int read = 0;
        while (read < count)
        {
            int waiting = _port.BytesToRead;
            if (waiting > 0)
            {
                read += _port.Read(buffer, start + read, waiting < count - read ? waiting : count - read);
            }
            else if (_clock.MonotonicMilliseconds >= end)
            {
                break;
            }
            else
            {
                Thread.Sleep(PauseMilliseconds);
            }
        }

        return read;
    }

    /// <inheritdoc/>
    public void Discard(int quietMilliseconds)
    {
        // Bounded: a line that is never quiet is a fault that the next question will show.
        long now = _clock.MonotonicMilliseconds;
        long give = now + (10L * quietMilliseconds) + WriteMilliseconds;
        long quietUntil = now + quietMilliseconds;
        while (now < give)
        {
            int waiting = _port.BytesToRead;
            if (waiting > 0)
            {
                _port.Read(_waste, 0, waiting < _waste.Length ? waiting : _waste.Length);
                quietUntil = now + quietMilliseconds;
            }
            else if (now >= quietUntil)
            {
                return;
            }
            else
            {
                Thread.Sleep(PauseMilliseconds);
            }

            now = _clock.MonotonicMilliseconds;
        }
    }
}
