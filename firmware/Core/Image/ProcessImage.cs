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
        PulsePoint[] pulses = _pulses;
        int count = pulses.Length;
        for (int i = 0; i < count; i++)
        {
            pulses[i].Freeze();
        }

        AnalogPoint[] analogs = _analogs;
        count = analogs.Length;
        for (int i = 0; i < count; i++)
        {
            analogs[i].Freeze();
        }

        DigitalPoint[] digitals = _digitals;
        count = digitals.Length;
        for (int i = 0; i < count; i++)
        {
            digitals[i].Freeze();
        }

        RegisterPoint[] registers = _registers;
        count = registers.Length;
        for (int i = 0; i < count; i++)
        {
            registers[i].Freeze();
        }
    }
}
