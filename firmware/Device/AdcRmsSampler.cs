using System;
using System.Device.Adc;
using nanoFramework.Hardware.Esp32;
using Zibo.EdgeCtl.Core.Metering.Sampling;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Device;

/// <summary>
/// A current input on ADC1, with a voltage input beside it or without. The sampling thread takes bursts, the scan reads the
/// newest result; <see cref="BurstEstimator"/> does the rest.
/// </summary>
/// <remarks>
/// The interpreter shares the processor in slices: a scan that runs meanwhile leaves a hole in the burst, whose cycle the
/// estimator leaves out. The reached rate is in <see cref="SamplesPerSecond"/>.
/// </remarks>
public sealed class AdcRmsSampler : IAnalogSampler
{
    /// <summary>Length of a burst: ten cycles of 50 Hz, and one more since a burst begins anywhere in a cycle.</summary>
    public const int BurstMicroseconds = 220_000;

    private const long MicrosecondsPerSecond = 1_000_000;

    private readonly object _lock = new object();
    private readonly AdcChannel _current;
    private readonly AdcChannel _voltage;
    private readonly BurstBuffers _buffers;
    private readonly IClock _clock;
    private readonly BurstEstimate _estimate = new BurstEstimate();
    private readonly AnalogReading _newest = new AnalogReading();
    private readonly NoiseFloor _noise = new NoiseFloor();

    /// <summary>Binds a sampler to its inputs.</summary>
    /// <param name="current">Channel of the current.</param>
    /// <param name="voltage">Channel of the voltage, or null.</param>
    /// <param name="buffers">Space for a burst; shared by all samplers of the sampling thread.</param>
    /// <param name="clock">Stamps the bursts.</param>
    public AdcRmsSampler(AdcChannel current, AdcChannel voltage, BurstBuffers buffers, IClock clock)
    {
        _current = current;
        _voltage = voltage;
        _buffers = buffers;
        _clock = clock;
    }

    /// <summary>Samples per second of the current that the newest burst reached, failed ones included.</summary>
    public int SamplesPerSecond { get; private set; }

    /// <summary>What the console says of the input, for commissioning. Only the sampling thread calls it.</summary>
    public string Describe() =>
        "status " + ((int)_estimate.Status).ToString()
            + " rms " + _estimate.RmsMicrovolts.ToString()
            + " uV offset " + _estimate.OffsetMicrovolts.ToString()
            + " uV mains " + _estimate.FrequencyMillihertz.ToString()
            + " mHz crest " + _estimate.CrestFactorPermille.ToString()
            + " rate " + SamplesPerSecond.ToString()
            + "/s noise " + (_noise.IsReady ? _noise.Microvolts.ToString() + " uV of " + _noise.BurstCount.ToString() : "?");

    /// <inheritdoc/>
    public bool TryRead(AnalogReading reading)
    {
        lock (_lock)
        {
            reading.CopyFrom(_newest);
            return _newest.Status != BurstStatus.None;
        }
    }

    /// <summary>Takes one burst and publishes it. Blocks for the length of the burst; only the sampling thread calls it.</summary>
    public void TakeBurst()
    {
        try
        {
            Sample();
            if (_voltage == null)
            {
                _buffers.Estimator.Estimate(_buffers.Current, _estimate);
            }
            else
            {
                _buffers.Estimator.EstimatePower(_buffers.Current, _buffers.Voltage, _buffers.Aligned, _estimate);
            }
        }
        catch (Exception)
        {
            // The converter failed: the result is withdrawn, and the input's fault says so.
            _estimate.Status = BurstStatus.None;
        }

        // A current ends the measurement of the noise; a circuit that is switched off begins a new one.
        if (!_noise.Add(_estimate))
        {
            _noise.Clear();
        }

        lock (_lock)
        {
            _estimate.WriteTo(_newest, _clock.MonotonicMilliseconds);
        }
    }

    private void Sample()
    {
        SampleBurst current = _buffers.Current;
        SampleBurst voltage = _buffers.Voltage;
        current.Clear();
        voltage.Clear();
        ulong start = HighResTimer.GetCurrent();
        int elapsed = 0;
        while (elapsed < BurstMicroseconds && !current.IsFull)
        {
            elapsed = (int)(HighResTimer.GetCurrent() - start);
            current.Add(_current.ReadValue(), elapsed);
            if (_voltage != null)
            {
                int between = (int)(HighResTimer.GetCurrent() - start);
                voltage.Add(_voltage.ReadValue(), between);
            }
        }

        SamplesPerSecond = elapsed == 0 ? 0 : (int)(current.Count * MicrosecondsPerSecond / elapsed);
    }
}
