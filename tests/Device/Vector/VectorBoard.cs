using System;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Device.Tests.Vector;

/// <summary>The board of the recorded scans: two counters, a transformer, the fire alarm, three relays. It forgets what is stored.</summary>
public sealed class VectorBoard : IBoard, IClock, IRecordStore, IBoardHealth, IDigitalInput, IAnalogSampler
{
    private readonly VectorCounter[] _counters = { new VectorCounter(), new VectorCounter() };
    private readonly VectorRelay[] _relays = { new VectorRelay(), new VectorRelay(), new VectorRelay() };

    private DigitalLevel _fire = DigitalLevel.Inactive;
    private int _liftMicrovolts;

    /// <inheritdoc/>
    public string Name => "vector";

    /// <inheritdoc/>
    public BoardChannels Channels
    {
        get
        {
            BoardChannels channels = new BoardChannels();
            channels.Board = Name;
            channels.PulseInputCount = _counters.Length;
            channels.AnalogInputCount = 1;
            channels.DigitalInputCount = 1;
            channels.OutputCount = _relays.Length;
            return channels;
        }
    }

    /// <inheritdoc/>
    public IBoardHealth Health => this;

    /// <inheritdoc/>
    public IClock Clock => this;

    /// <inheritdoc/>
    public IRecordStore Store => this;

    /// <inheritdoc/>
    public int HoldUpMilliseconds => 0;

    /// <inheritdoc/>
    public long FreeManagedBytes => -1;

    /// <inheritdoc/>
    public long FreeNativeBytes => -1;

    /// <inheritdoc/>
    public long MonotonicMilliseconds { get; private set; }

    /// <inheritdoc/>
    public long UtcMilliseconds { get; private set; } = 1_784_074_200_000; // 2026-07-15T00:10:00Z: five minutes before a window ends

    /// <inheritdoc/>
    public bool IsUtcValid { get; private set; }

    /// <inheritdoc/>
    public int SlotCount => 64;

    /// <inheritdoc/>
    public int SlotBytes => 4_096;

    /// <summary>True while a relay holds its load off.</summary>
    public bool IsOpen(int output) => _relays[output].IsOpen;

    /// <summary>Lets happen what a scan is going to see.</summary>
    public void Take(VectorInput input)
    {
        MonotonicMilliseconds += input.StepMilliseconds;
        UtcMilliseconds += input.StepMilliseconds + (input.UtcStepSeconds * 1_000L);
        IsUtcValid = input.IsUtcValid;
        _counters[0].Take(input.SitePulseCount, MonotonicMilliseconds, input.IsCounterSilent);
        _counters[1].Take(input.ChillerPulseCount, MonotonicMilliseconds, false);
        _fire = input.Fire;
        _liftMicrovolts = input.LiftMicrovolts;
    }

    /// <inheritdoc/>
    public IPulseCounter OpenPulseCounter(int channel) => _counters[channel];

    /// <inheritdoc/>
    public IAnalogSampler OpenAnalogSampler(int channel) => this;

    /// <inheritdoc/>
    public IDigitalInput OpenDigitalInput(int channel) => this;

    /// <inheritdoc/>
    public IDigitalOutput OpenDigitalOutput(int channel) => _relays[channel];

    /// <inheritdoc/>
    public IContactInput OpenContactInput(int channel) => throw new ArgumentOutOfRangeException(nameof(channel));

    /// <inheritdoc/>
    public IRegisterBus OpenRegisterBus(int channel) => throw new ArgumentOutOfRangeException(nameof(channel));

    /// <inheritdoc/>
    public IAnalogSampler OpenPowerSampler(int channel, int voltageChannel) => throw new ArgumentOutOfRangeException(nameof(channel));

    /// <inheritdoc/>
    public IAnalogOutput OpenAnalogOutput(int channel) => throw new ArgumentOutOfRangeException(nameof(channel));

    /// <inheritdoc/>
    public DigitalLevel Read() => _fire;

    /// <inheritdoc/>
    public bool TryRead(AnalogReading reading)
    {
        reading.Status = BurstStatus.Good;
        reading.RmsMicrovolts = _liftMicrovolts;
        reading.SampledAtMilliseconds = MonotonicMilliseconds;
        return true;
    }

    /// <inheritdoc/>
    public int Read(int slot, byte[] buffer) => 0;

    /// <inheritdoc/>
    public bool TryWrite(int slot, byte[] buffer, int length) => true;
}
