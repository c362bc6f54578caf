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
///
/// The thread waits for the time of each sample by reading the timer. It cannot sleep: a tick of the scheduler is longer than
/// the distance of two samples. That costs the scan nothing new, since the thread has its slice anyway and sampled without a
/// pause before; it costs the processor's sleep.
/// </remarks>
public sealed class AdcRmsSampler : IAnalogSampler
{
    private const int MicrosecondsPerSecond = 1_000_000;

    // Planned until the first burst has shown what a sample takes.
    private const int FirstSamplesPerSecond = 1_000;

    // The least time that a sample took, and half of it more for what the interpreter does between.
    private const int HeadroomPercent = 150;

    private readonly object _lock = new object();
    private readonly AdcChannel _current;
    private readonly AdcChannel _voltage;
    private readonly BurstBuffers _buffers;
    private readonly IClock _clock;
    private readonly BurstEstimate _estimate = new BurstEstimate();
    private readonly AnalogReading _newest = new AnalogReading();
    private readonly NoiseFloor _noise = new NoiseFloor();
    private readonly SamplePacer _pacer = new SamplePacer(BurstBuffers.Capacity);
    private int _plannedSamplesPerSecond = FirstSamplesPerSecond;

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
        if (voltage != null)
        {
            buffers.ExpectVoltage();
        }
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
            + "/s late " + _pacer.LateCount.ToString()
            + " noise " + (_noise.IsReady ? _noise.Microvolts.ToString() + " uV of " + _noise.BurstCount.ToString() : "?");

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

            _pacer.Learn(_estimate.FrequencyMillihertz);
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
        SampleBurst voltage = _voltage == null ? null : _buffers.Voltage;
        current.Clear();
        voltage?.Clear();
        _pacer.Begin(_plannedSamplesPerSecond);
        ulong start = HighResTimer.GetCurrent();
        int taken = 0;
        int elapsed = 0;
        int leastMicroseconds = int.MaxValue;
        while (_pacer.TryNext(elapsed, out int due) && !current.IsFull)
        {
            elapsed = (int)(HighResTimer.GetCurrent() - start);
            if (current.Count > 0 && elapsed - taken < leastMicroseconds)
            {
                leastMicroseconds = elapsed - taken;
            }

            while (elapsed < due)
            {
                elapsed = (int)(HighResTimer.GetCurrent() - start);
            }

            taken = elapsed;
            current.Add(_current.ReadValue(), taken);
            if (voltage != null)
            {
                int between = (int)(HighResTimer.GetCurrent() - start);
                voltage.Add(_voltage.ReadValue(), between);
            }

            elapsed = (int)(HighResTimer.GetCurrent() - start);
        }

        SamplesPerSecond = elapsed == 0 ? 0 : (int)((long)current.Count * MicrosecondsPerSecond / elapsed);
        if (current.Count > 1 && leastMicroseconds > 0)
        {
            _plannedSamplesPerSecond = (int)(100L * MicrosecondsPerSecond / ((long)leastMicroseconds * HeadroomPercent));
        }
    }
}
