using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Safety.Manual;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Device.Tests.Vector;

/// <summary>The real controller on the board of the recorded scans, and what each scan must be known by.</summary>
public sealed class VectorPlayer
{
    private const int HoldMilliseconds = 30_000;
    private const int LimitWatts = 45_000;
    private const int LimitMilliseconds = 60_000;
    private const int StateBytes = 512;

    private readonly VectorBoard _board = new VectorBoard();
    private readonly EdgeController _controller;
    private readonly byte[] _state = new byte[StateBytes];
    private readonly ByteWriter _writer;
    private readonly byte[] _why = new byte[WhyLog.RecordBytes];
    private uint _stateCrc;

    /// <summary>Wires it.</summary>
    public VectorPlayer()
    {
        _controller = new EdgeController(_board, VectorSite.Make());
        _writer = new ByteWriter(_state);
    }

    /// <summary>Bits 0 to 2: relays that hold a load off; from bit 4: the limiter's phase.</summary>
    public byte Outputs { get; private set; }

    /// <summary>The reduction that keeps all windows, in W.</summary>
    public int RequiredWatts => (int)_controller.Forecast.RequiredWatts;

    /// <summary>What the window heads for, in W.</summary>
    public int ProjectedWatts => (int)_controller.Forecast.ProjectedWatts;

    /// <summary>CRC-32 over meters, window, forecast, loads, decisions, and the CRC of the scan before.</summary>
    public uint StateCrc => _stateCrc;

    /// <summary>True while a relay holds its load off.</summary>
    public bool IsOpen(int load) => _board.IsOpen(load);

    /// <summary>Runs one scan.</summary>
    public void Scan(VectorInput input)
    {
        _board.Take(input);
        if (input.Order == VectorInput.HoldOrder)
        {
            _controller.Override(0, OverrideMode.Off, HoldMilliseconds);
        }
        else if (input.Order == VectorInput.CapOrder)
        {
            _controller.Commands.Orders.Limit.Set(LimitWatts, LimitMilliseconds, _board.MonotonicMilliseconds, _board.UtcMilliseconds);
        }

        _controller.Scan();
        int outputs = (int)_controller.Limiter.Phase << 4;
        for (int i = 0; i < _controller.Loads.Count; i++)
        {
            outputs |= _board.IsOpen(i) ? 1 << i : 0;
        }

        Outputs = (byte)outputs;
        TakeState();
    }

    private void TakeState()
    {
        _writer.Reset();
        _writer.WriteInt32((int)_stateCrc);
        for (int i = 0; i < _controller.Meters.Count; i++)
        {
            Meter meter = _controller.Meters.At(i);
            _writer.WriteInt64(meter.EnergyMilliwattHours);
            _writer.WriteInt64(meter.PowerWatts);
            _writer.WriteInt64(meter.UncountedWattMilliseconds);
            _writer.WriteByte((byte)meter.PowerQuality);
        }

        _writer.WriteInt64(_controller.Window.ConsumedWattMilliseconds);
        _writer.WriteInt64(_controller.Window.ElapsedMilliseconds);
        _writer.WriteInt64(_controller.Forecast.MarginWatts);
        _writer.WriteInt64(_controller.Forecast.RiskWatts);
        for (int i = 0; i < _controller.Loads.Count; i++)
        {
            Load load = _controller.Loads.At(i);
            _writer.WriteByte((byte)load.Reason);
            _writer.WriteInt64(load.SwitchCount);
            _writer.WriteInt64(load.RestartWatts);
        }

        _writer.WriteInt32(_controller.Faults.ActiveCount);
        int decisions = _controller.Why.Count;
        _writer.WriteInt32(decisions);
        if (decisions > 0 && _controller.Why.TryCopy(decisions, _why, 0))
        {
            for (int i = 0; i < _why.Length; i++)
            {
                _writer.WriteByte(_why[i]);
            }
        }

        _stateCrc = Crc32.Compute(_state, 0, _writer.Length);
    }
}
