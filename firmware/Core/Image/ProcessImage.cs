namespace Zibo.EdgeCtl.Core.Image;

/// <summary>Every input of the controller as one consistent picture: it changes at freeze and nowhere else.</summary>
public sealed class ProcessImage
{
    private readonly PulsePoint[] _pulses;
    private readonly AnalogPoint[] _analogs;
    private readonly DigitalPoint[] _digitals;
    private readonly RegisterPoint[] _registers;

    /// <summary>Allocates all points; nothing is added later.</summary>
    public ProcessImage(int pulseCount, int analogCount, int digitalCount, int registerCount = 0)
    {
        _pulses = new PulsePoint[pulseCount];
        for (int i = 0; i < pulseCount; i++)
        {
            _pulses[i] = new PulsePoint();
        }

        _analogs = new AnalogPoint[analogCount];
        for (int i = 0; i < analogCount; i++)
        {
            _analogs[i] = new AnalogPoint();
        }

        _digitals = new DigitalPoint[digitalCount];
        for (int i = 0; i < digitalCount; i++)
        {
            _digitals[i] = new DigitalPoint();
        }

        _registers = new RegisterPoint[registerCount];
        for (int i = 0; i < registerCount; i++)
        {
            _registers[i] = new RegisterPoint();
        }
    }

    /// <summary>The pulse input at an index of this image (not a channel of the board).</summary>
    public PulsePoint Pulse(int index) => _pulses[index];

    /// <summary>The analog input at an index of this image (not a channel of the board).</summary>
    public AnalogPoint Analog(int index) => _analogs[index];

    /// <summary>The digital input at an index of this image (not a channel of the board).</summary>
    public DigitalPoint Digital(int index) => _digitals[index];

    /// <summary>The meter with registers at an index of this image.</summary>
    public RegisterPoint Register(int index) => _registers[index];

    /// <summary>Publishes everything that was staged since the last call.</summary>
    public void Freeze()
    {
        for (int i = 0; i < _pulses.Length; i++)
        {
            _pulses[i].Freeze();
        }

        for (int i = 0; i < _analogs.Length; i++)
        {
            _analogs[i].Freeze();
        }

        for (int i = 0; i < _digitals.Length; i++)
        {
            _digitals[i].Freeze();
        }

        for (int i = 0; i < _registers.Length; i++)
        {
            _registers[i].Freeze();
        }
    }
}
