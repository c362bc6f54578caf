using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Metering.Sampling;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The current input of one circuit: what becomes of a burst by what it is worth.</summary>
/// <remarks>
///   status                                | staged                                   | fault
///   --------------------------------------+------------------------------------------+---------------------
///   Good                                  | the burst, Good                          | none
///   Undersampled                          | the root of the mean square of the last, | CurrentUndersampled
///                                         | Uncertain                                |
///   TooFewSamples                         | nothing: the last value ages             | CurrentUndersampled
///   Saturated                             | nothing: the last value ages             | CurrentSaturated
///   OpenCircuit                           | nothing: the last value ages             | CurrentOpenCircuit
///   Good or Undersampled, voltage missing | the burst, Uncertain                     | VoltageUnusable too
/// </remarks>
internal sealed class CurrentChannel : InputChannel
{
    private readonly int _circuit;
    private readonly IAnalogSampler _sampler;
    private readonly AnalogPoint _point;
    private readonly AnalogReading _reading;
    private readonly FaultRegister _faults;
    private readonly IClock _clock;
    private readonly SparseSquares _sparse = new SparseSquares();
    private readonly bool _hasVoltageChannel;
    private BurstStatus _status = BurstStatus.Good;
    private bool _lacksVoltage;
    private long _sampledAtMilliseconds = -1;
    private int _rmsMicrovolts;

    // The last burst was a good one of a current alone, and it is staged: another good one has nothing to state and no mean to go into.
    private bool _isPlain;

    /// <summary>Opens an input; throws what <see cref="IBoard"/> throws where the board lacks a channel.</summary>
    /// <param name="index">Index of the circuit.</param>
    /// <param name="board">Where it is opened.</param>
    /// <param name="circuit">Its channels.</param>
    /// <param name="point">Where its bursts are staged.</param>
    /// <param name="reading">Takes a burst while it is looked at; all inputs share it.</param>
    /// <param name="faults">Takes the faults.</param>
    internal CurrentChannel(
        int index, IBoard board, CircuitConfiguration circuit, AnalogPoint point, AnalogReading reading, FaultRegister faults)
    {
        int voltageChannel = circuit.Current.VoltageChannel;
        _circuit = index;
        _point = point;
        _reading = reading;
        _faults = faults;
        _clock = board.Clock;
        _hasVoltageChannel = voltageChannel != CurrentSensorOptions.NoVoltageChannel;
        _sampler = _hasVoltageChannel
            ? board.OpenPowerSampler(circuit.Channel, voltageChannel)
            : board.OpenAnalogSampler(circuit.Channel);
        if (!_hasVoltageChannel)
        {
            point.ExpectCurrentAlone();
        }
    }

    /// <summary>Where its bursts are staged.</summary>
    internal AnalogPoint Point => _point;

    /// <inheritdoc/>
    internal override bool TrySample(long nowMilliseconds)
    {
        AnalogReading reading = _reading;
        if (!_sampler.TryRead(reading))
        {
            IsRead = false;
            return false;
        }

        if (_isPlain && _point.TryStageNext(reading))
        {
            return true;
        }

        IsRead = TryTake(reading.Status);
        return IsRead && !HasFailed;
    }

    /// <inheritdoc/>
    internal override void StageFailure()
    {
        LeavePlain();
        _point.StageFailure();
    }

    private void LeavePlain()
    {
        if (_isPlain)
        {
            _isPlain = false;
            _sampledAtMilliseconds = _point.StagedStampMilliseconds;
            _rmsMicrovolts = _point.StagedRmsMicrovolts;
        }
    }

    private bool TryTake(BurstStatus status)
    {
        LeavePlain();
        if (status == BurstStatus.None)
        {
            return false;
        }

        bool isUsable = status == BurstStatus.Good || status == BurstStatus.Undersampled;
        bool lacksVoltage = isUsable && _hasVoltageChannel && !_reading.HasPower;
        if (status != _status || lacksVoltage != _lacksVoltage)
        {
            StateFaults(status, lacksVoltage, _clock.MonotonicMilliseconds);
        }

        if (!isUsable)
        {
            _point.StageFailure();
            return true;
        }

        if (_reading.SampledAtMilliseconds != _sampledAtMilliseconds)
        {
            _sampledAtMilliseconds = _reading.SampledAtMilliseconds;
            _rmsMicrovolts = _sparse.Take(status, _reading.RmsMicrovolts);
            _isPlain = status == BurstStatus.Good && !_hasVoltageChannel && !HasFailed;
        }

        _reading.RmsMicrovolts = _rmsMicrovolts;
        _point.Stage(_reading, status == BurstStatus.Good && !lacksVoltage ? Quality.Good : Quality.Uncertain);
        return true;
    }

    private void StateFaults(BurstStatus status, bool lacksVoltage, long nowMilliseconds)
    {
        _status = status;
        _lacksVoltage = lacksVoltage;
        bool isUndersampled = status == BurstStatus.Undersampled || status == BurstStatus.TooFewSamples;
        _faults.Set(FaultCode.CurrentSaturated, _circuit, status == BurstStatus.Saturated, nowMilliseconds);
        _faults.Set(FaultCode.CurrentOpenCircuit, _circuit, status == BurstStatus.OpenCircuit, nowMilliseconds);
        _faults.Set(FaultCode.CurrentUndersampled, _circuit, isUndersampled, nowMilliseconds);
        _faults.Set(FaultCode.VoltageUnusable, _circuit, lacksVoltage, nowMilliseconds);
    }
}
