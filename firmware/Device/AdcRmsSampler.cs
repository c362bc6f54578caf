using System;
using System.Device.Adc;
using nanoFramework.Hardware.Esp32;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Device;

/// <summary>An analog input on ADC1. The sampling thread takes bursts, the scan reads the newest result.</summary>
/// <remarks>
/// The interpreter shares the processor in slices: a scan that runs meanwhile leaves a hole in the burst. The reached rate is
/// in <see cref="SamplesPerSecond"/>.
/// </remarks>
public sealed class AdcRmsSampler : IAnalogSampler
{
    /// <summary>Length of a burst: ten whole cycles of 50 Hz.</summary>
    public const int BurstMicroseconds = 200_000;

    /// <summary>Fewest samples of a burst, ten a cycle: below them the RMS means little.</summary>
    public const int MinimumSamples = 100;

    /// <summary>Most samples of a burst; bounds the sums.</summary>
    public const int MaximumSamples = 40_000;

    // The converter's range at 12 dB; the tolerance of each chip belongs into the sensor's constant of the site file.
    private const long FullScaleMicrovolts = 3_300_000;

    // A burst with more samples at the ends of the range than one in so many is cut off, and would read too low.
    private const int ClippedShare = 100;
    private const long MicrosecondsPerSecond = 1_000_000;

    private readonly object _lock = new object();
    private readonly AdcChannel _channel;
    private readonly IClock _clock;
    private readonly int _minimum;
    private readonly int _maximum;
    private bool _hasResult;
    private int _rmsMicrovolts;
    private long _sampledAtMilliseconds;

    /// <summary>Opens a channel.</summary>
    /// <param name="controller">The board's converter.</param>
    /// <param name="adcChannel">Channel of the converter, not the GPIO number.</param>
    /// <param name="clock">Stamps the bursts.</param>
    public AdcRmsSampler(AdcController controller, int adcChannel, IClock clock)
    {
        _channel = controller.OpenChannel(adcChannel);
        _minimum = controller.MinValue;
        _maximum = controller.MaxValue;
        _clock = clock;
    }

    /// <summary>Samples per second that the newest burst reached, failed ones included.</summary>
    public int SamplesPerSecond { get; private set; }

    /// <inheritdoc/>
    public bool TryRead(out int rmsMicrovolts, out long sampledAtMilliseconds)
    {
        lock (_lock)
        {
            rmsMicrovolts = _rmsMicrovolts;
            sampledAtMilliseconds = _sampledAtMilliseconds;
            return _hasResult;
        }
    }

    /// <summary>Takes one burst and publishes it. Blocks for the length of the burst; only the sampling thread calls it.</summary>
    public void TakeBurst()
    {
        bool isGood = false;
        int rmsMicrovolts = 0;
        try
        {
            isGood = TryBurst(out rmsMicrovolts);
        }
        catch (Exception)
        {
            // The converter failed: the result is withdrawn below, and the meter says so.
        }

        lock (_lock)
        {
            _hasResult = isGood;
            _rmsMicrovolts = rmsMicrovolts;
            _sampledAtMilliseconds = _clock.MonotonicMilliseconds;
        }
    }

    private bool TryBurst(out int rmsMicrovolts)
    {
        RmsAccumulator samples = new RmsAccumulator();
        int clippedCount = 0;
        ulong start = HighResTimer.GetCurrent();
        ulong elapsedMicroseconds;
        do
        {
            int value = _channel.ReadValue();
            samples.Add(value);
            if (value <= _minimum || value >= _maximum)
            {
                clippedCount++;
            }

            elapsedMicroseconds = HighResTimer.GetCurrent() - start;
        }
        while (elapsedMicroseconds < BurstMicroseconds && samples.Count < MaximumSamples);

        SamplesPerSecond = (int)(samples.Count * MicrosecondsPerSecond / (long)elapsedMicroseconds);
        rmsMicrovolts = (int)samples.Rms(FullScaleMicrovolts, _maximum);
        return samples.Count >= MinimumSamples && clippedCount * ClippedShare <= samples.Count;
    }
}
