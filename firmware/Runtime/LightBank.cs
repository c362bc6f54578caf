using System;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Schedule.Lighting;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The sensors of daylight: inputs, readings and their faults. Work outside the scan reduces bursts to their mean.</summary>
public sealed class LightBank
{
    private readonly IAnalogSampler[] _samplers;
    private readonly MeanPoint[] _points;
    private readonly LightSensor[] _sensors;
    private readonly bool[] _isUnknown;
    private readonly AnalogReading _reading = new AnalogReading();
    private readonly FaultRegister _faults;

    /// <summary>Opens the inputs that the site names; throws what <see cref="IBoard"/> throws where the board lacks one.</summary>
    public LightBank(IBoard board, SiteConfiguration site, FaultRegister faults)
    {
        int count = site.LightSensors.Length;
        _faults = faults;
        _samplers = new IAnalogSampler[count];
        _points = new MeanPoint[count];
        _sensors = new LightSensor[count];
        _isUnknown = new bool[count];
        for (int i = 0; i < count; i++)
        {
            _samplers[i] = board.OpenAnalogSampler(site.LightSensors[i].Channel);
            _points[i] = new MeanPoint();
            _sensors[i] = new LightSensor(_points[i], site.LightSensors[i].Options);
        }
    }

    /// <summary>Sensors of the site.</summary>
    public int Count => _sensors.Length;

    /// <summary>A sensor by its index in the site.</summary>
    public LightSensor At(int index) => _sensors[index];

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
        for (int i = 0; i < _sensors.Length; i++)
        {
            _sensors[i].Update(nowMilliseconds);
            if (_sensors[i].IsKnown == _isUnknown[i])
            {
                _isUnknown[i] = !_sensors[i].IsKnown;
                _faults.Set(FaultCode.DaylightUnknown, i, _isUnknown[i], nowMilliseconds);
            }
        }
    }
}
