using System;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Safety.Comfort;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The temperatures of the site: inputs, sensors and their faults. Work outside the scan reduces bursts to their mean.</summary>
public sealed class TemperatureBank
{
    private readonly IAnalogSampler[] _samplers;
    private readonly MeanPoint[] _points;
    private readonly TemperatureSensor[] _sensors;
    private readonly bool[] _isUnknown;
    private readonly AnalogReading _reading = new AnalogReading();
    private readonly FaultRegister _faults;

    /// <summary>Opens the inputs that the site names; throws what <see cref="IBoard"/> throws where the board lacks one.</summary>
    public TemperatureBank(IBoard board, SiteConfiguration site, FaultRegister faults)
    {
        int count = site.Temperatures.Length;
        _faults = faults;
        _samplers = new IAnalogSampler[count];
        _points = new MeanPoint[count];
        _sensors = new TemperatureSensor[count];
        _isUnknown = new bool[count];
        for (int i = 0; i < count; i++)
        {
            _samplers[i] = board.OpenAnalogSampler(site.Temperatures[i].Channel);
            _points[i] = new MeanPoint();
            _sensors[i] = new TemperatureSensor(_points[i], site.Temperatures[i].Options);
        }
    }

    /// <summary>Temperatures of the site.</summary>
    public int Count => _sensors.Length;

    /// <summary>A temperature by its index in the site.</summary>
    public TemperatureSensor At(int index) => _sensors[index];

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
            bool isUnknown = _sensors[i].Quality == Quality.Bad;
            if (isUnknown != _isUnknown[i])
            {
                _isUnknown[i] = isUnknown;
                _faults.Set(FaultCode.TemperatureUnknown, i, isUnknown, nowMilliseconds);
            }
        }
    }
}
