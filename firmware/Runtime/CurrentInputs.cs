using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Metering.Sampling;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The current inputs of the site, by circuit: what becomes of a burst by what it is worth.</summary>
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
public sealed class CurrentInputs
{
    private readonly FaultRegister _faults;
    private readonly IClock _clock;
    private readonly IAnalogSampler[] _samplers;
    private readonly bool[] _hasVoltageChannel;
    private readonly BurstStatus[] _statuses;
    private readonly bool[] _lacksVoltage;
    private readonly SparseSquares[] _sparse;
    private readonly long[] _sampledAtMilliseconds;
    private readonly int[] _rmsMicrovolts;
    private readonly AnalogReading _reading = new AnalogReading();

    /// <summary>Makes room for the inputs of so many circuits.</summary>
    public CurrentInputs(int circuitCount, FaultRegister faults, IClock clock)
    {
        _faults = faults;
        _clock = clock;
        _samplers = new IAnalogSampler[circuitCount];
        _hasVoltageChannel = new bool[circuitCount];
        _statuses = new BurstStatus[circuitCount];
        _lacksVoltage = new bool[circuitCount];
        _sparse = new SparseSquares[circuitCount];
        _sampledAtMilliseconds = new long[circuitCount];
        _rmsMicrovolts = new int[circuitCount];
        for (int i = 0; i < circuitCount; i++)
        {
            _statuses[i] = BurstStatus.Good;
        }
    }

    /// <summary>Opens the input of a circuit; throws what <see cref="IBoard"/> throws where the board lacks a channel.</summary>
    public void Open(int index, IBoard board, CircuitConfiguration circuit)
    {
        int voltageChannel = circuit.Current.VoltageChannel;
        _sparse[index] = new SparseSquares();
        _sampledAtMilliseconds[index] = -1;
        _hasVoltageChannel[index] = voltageChannel != CurrentSensorOptions.NoVoltageChannel;
        _samplers[index] = _hasVoltageChannel[index]
            ? board.OpenPowerSampler(circuit.Channel, voltageChannel)
            : board.OpenAnalogSampler(circuit.Channel);
    }

    /// <summary>Reads the newest burst of a circuit and stages it.</summary>
    /// <param name="index">A circuit whose input was opened.</param>
    /// <param name="point">Takes the burst.</param>
    /// <returns>False where the input cannot be read; nothing is staged then.</returns>
    public bool TrySample(int index, AnalogPoint point)
    {
        if (!_samplers[index].TryRead(_reading) || _reading.Status == BurstStatus.None)
        {
            return false;
        }

        BurstStatus status = _reading.Status;
        bool isUsable = status == BurstStatus.Good || status == BurstStatus.Undersampled;
        bool lacksVoltage = isUsable && _hasVoltageChannel[index] && !_reading.HasPower;
        if (status != _statuses[index] || lacksVoltage != _lacksVoltage[index])
        {
            StateFaults(index, status, lacksVoltage, _clock.MonotonicMilliseconds);
        }

        if (isUsable)
        {
            if (_reading.SampledAtMilliseconds != _sampledAtMilliseconds[index])
            {
                _sampledAtMilliseconds[index] = _reading.SampledAtMilliseconds;
                _rmsMicrovolts[index] = _sparse[index].Take(status, _reading.RmsMicrovolts);
            }

            _reading.RmsMicrovolts = _rmsMicrovolts[index];
            point.Stage(_reading, status == BurstStatus.Good && !lacksVoltage ? Quality.Good : Quality.Uncertain);
        }
        else
        {
            point.StageFailure();
        }

        return true;
    }

    private void StateFaults(int index, BurstStatus status, bool lacksVoltage, long nowMilliseconds)
    {
        _statuses[index] = status;
        _lacksVoltage[index] = lacksVoltage;
        bool isUndersampled = status == BurstStatus.Undersampled || status == BurstStatus.TooFewSamples;
        _faults.Set(FaultCode.CurrentSaturated, index, status == BurstStatus.Saturated, nowMilliseconds);
        _faults.Set(FaultCode.CurrentOpenCircuit, index, status == BurstStatus.OpenCircuit, nowMilliseconds);
        _faults.Set(FaultCode.CurrentUndersampled, index, isUndersampled, nowMilliseconds);
        _faults.Set(FaultCode.VoltageUnusable, index, lacksVoltage, nowMilliseconds);
    }
}
