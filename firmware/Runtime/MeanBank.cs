using System;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Sensors that read the mean of a burst: their inputs, and their fault. Work outside the scan reduces bursts to their mean.</summary>
public abstract class MeanBank
{
    private readonly IAnalogSampler[] _samplers;
    private readonly MeanPoint[] _points;
    private readonly bool[] _isUnknown;
    private readonly AnalogReading _reading;
    private readonly FaultCode _unknown;
    private readonly FaultRegister _faults;

    /// <summary>Makes a bank whose inputs are still to be opened.</summary>
    /// <param name="count">Number of sensors.</param>
    /// <param name="unknown">The fault of one that knows nothing.</param>
    /// <param name="faults">Takes it.</param>
    protected MeanBank(int count, FaultCode unknown, FaultRegister faults)
    {
        _unknown = unknown;
        _faults = faults;
        _samplers = new IAnalogSampler[count];
        _points = new MeanPoint[count];
        _isUnknown = new bool[count];
        _reading = count > 0 ? new AnalogReading() : null;
    }

    /// <summary>Sensors of the site.</summary>
    public int Count => _points.Length;

    /// <summary>Reads and stages every input.</summary>
    public void Sample()
    {
        for (int i = 0; i < _samplers.Length; i++)
        {
            bool isRead;
            try
            {
                isRead = _samplers[i].TryRead(_reading) && _reading.HasMean;
            }
            catch (Exception)
            {
                isRead = false;
            }

            if (isRead)
            {
                _points[i].Stage(_reading.MeanMicrovolts, _reading.SampledAtMilliseconds);
            }
            else
            {
                _points[i].StageFailure();
            }
        }
    }

    /// <summary>Makes what was staged the picture of this scan.</summary>
    public void Freeze()
    {
        for (int i = 0; i < _points.Length; i++)
        {
            _points[i].Freeze();
        }
    }

    /// <summary>Lets the sensors take the picture, and states which of them know nothing.</summary>
    public void Update(long nowMilliseconds)
    {
        for (int i = 0; i < _isUnknown.Length; i++)
        {
            bool isUnknown = !TryUpdate(i, nowMilliseconds);
            if (isUnknown != _isUnknown[i])
            {
                _isUnknown[i] = isUnknown;
                _faults.Set(_unknown, i, isUnknown, nowMilliseconds);
            }
        }
    }

    /// <summary>Opens a sensor's input; throws what <see cref="IBoard"/> throws where the board lacks it.</summary>
    /// <returns>Where its readings stand in the process image.</returns>
    protected MeanPoint Open(int index, IBoard board, int channel)
    {
        _samplers[index] = board.OpenAnalogSampler(channel);
        _points[index] = new MeanPoint();
        return _points[index];
    }

    /// <summary>Lets a sensor take the picture.</summary>
    /// <returns>False where it knows nothing then.</returns>
    protected abstract bool TryUpdate(int index, long nowMilliseconds);
}
