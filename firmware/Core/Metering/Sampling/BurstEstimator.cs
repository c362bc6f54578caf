using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Metering.Sampling;

/// <summary>
/// True RMS, and with a voltage beside the current real power, from bursts of raw samples. Integers only; nothing is
/// allocated after construction. Not for two threads at once.
/// </summary>
/// <remarks>
/// Which status a burst gets, by the first row that holds:
///
///   what is seen                                                | status
///   ------------------------------------------------------------+---------------
///   fewer samples than the minimum                              | TooFewSamples
///   mean further from the bias than the tolerance               | OpenCircuit
///   more than one sample in a hundred at an end of the range    | Saturated
///   mains, but a hole in every cycle                            | TooFewSamples
///   fewer than ten samples a cycle                              | TooFewSamples
///   hardly one sample a half cycle in the peaks, but four       | Undersampled
///   anything else, mains or not                                 | Good
///
/// The peak is what reaches beyond a quarter of the greatest distance from the mean. A rectifier of crest factor 5 spends
/// 0.7 ms of each half cycle there: one sample in it, or none, says little of its area. Fewer than four in the whole burst
/// are a disturbance and no current. Where no mains was found, cycles of 20 ms are meant.
/// </remarks>
public sealed class BurstEstimator
{
    private const int ClippedShare = 100;
    private const int MinimumSamplesPerCycle = 10;

    // A tenth above one a half cycle, since a burst may begin and end with a peak.
    private const int MinimumPeakSamplesPerTenCycles = 22;
    private const int MinimumPeakSamples = 4;
    private const int NominalPeriodMicroseconds = 20_000;

    private readonly SamplingOptions _options;
    private readonly SignalTrace _current = new SignalTrace();
    private readonly SignalTrace _voltage = new SignalTrace();
    private readonly MainsCycles _cycles = new MainsCycles();
    private readonly CycleSums _sums = new CycleSums();

    /// <summary>Makes an estimator for the inputs of one converter.</summary>
    public BurstEstimator(SamplingOptions options)
    {
        _options = options;
    }

    /// <summary>Estimates from a current alone.</summary>
    /// <param name="current">The burst; its samples are microvolts around their mean afterwards.</param>
    /// <param name="estimate">Takes the result.</param>
    public void Estimate(SampleBurst current, BurstEstimate estimate)
    {
        if (TryBegin(current, _current, estimate))
        {
            _cycles.Find(current.TimesMicroseconds, current.Values, current.Count, _current.Least, _current.Greatest);
            EstimateCurrent(current, null, estimate);
        }
    }

    /// <summary>Estimates from a current and the voltage sampled between its samples.</summary>
    /// <param name="current">The burst of the current; spent afterwards.</param>
    /// <param name="voltage">The burst of the voltage in the same time; spent afterwards.</param>
    /// <param name="aligned">Scratch space for as many samples as the current's burst can hold.</param>
    /// <param name="estimate">
    /// Takes the result. It is the current's alone, HasPower false, where the voltage cannot be used or shows no mains.
    /// </param>
    public void EstimatePower(SampleBurst current, SampleBurst voltage, int[] aligned, BurstEstimate estimate)
    {
        bool hasVoltage = TryBegin(voltage, _voltage, estimate);
        if (!TryBegin(current, _current, estimate))
        {
            return;
        }

        // The voltage is always there and nearly a sine: its cycles are found even where no current flows.
        _cycles.Find(voltage.TimesMicroseconds, voltage.Values, hasVoltage ? voltage.Count : 0, _voltage.Least, _voltage.Greatest);
        if (_cycles.PeriodMicroseconds == 0 || Integrate(voltage, null) == 0)
        {
            _cycles.Find(current.TimesMicroseconds, current.Values, current.Count, _current.Least, _current.Greatest);
            EstimateCurrent(current, null, estimate);
            return;
        }

        int voltageMicrovolts = (int)IntegerRoot.Of(_sums.MeanSquare);
        VoltageAlignment.Align(voltage, current, _cycles.PeriodMicroseconds, aligned);
        EstimateCurrent(current, aligned, estimate);
        estimate.HasPower = estimate.Status == BurstStatus.Good || estimate.Status == BurstStatus.Undersampled;
        estimate.VoltageMicrovolts = voltageMicrovolts;
        estimate.RealPowerSquareMicrovolts = estimate.HasPower ? _sums.MeanProduct : 0;
    }

    private bool TryBegin(SampleBurst burst, SignalTrace trace, BurstEstimate estimate)
    {
        estimate.Status = BurstStatus.TooFewSamples;
        estimate.SampleCount = burst.Count;
        estimate.ClippedCount = 0;
        estimate.OffsetMicrovolts = 0;
        estimate.RmsMicrovolts = 0;
        estimate.CrestFactorPermille = 0;
        estimate.CycleCount = 0;
        estimate.FrequencyMillihertz = 0;
        estimate.HasPower = false;
        estimate.VoltageMicrovolts = 0;
        estimate.RealPowerSquareMicrovolts = 0;
        estimate.HasMean = false;
        if (burst.Count < _options.MinimumSamples)
        {
            return false;
        }

        trace.Take(burst, _options.Curve);
        estimate.ClippedCount = trace.ClippedCount;
        estimate.OffsetMicrovolts = trace.OffsetMicrovolts;
        bool isSaturated = trace.ClippedCount * ClippedShare > burst.Count;
        estimate.HasMean = !isSaturated;
        int fromBias = trace.OffsetMicrovolts - _options.BiasMicrovolts;
        if (fromBias > _options.BiasToleranceMicrovolts || fromBias < -_options.BiasToleranceMicrovolts)
        {
            estimate.Status = BurstStatus.OpenCircuit;
            return false;
        }

        estimate.Status = isSaturated ? BurstStatus.Saturated : BurstStatus.Good;
        return trace == _current || !isSaturated;
    }

    private void EstimateCurrent(SampleBurst current, int[] voltage, BurstEstimate estimate)
    {
        int cycles = Integrate(current, voltage);
        bool hasMains = _cycles.PeriodMicroseconds > 0;
        if (hasMains && cycles == 0)
        {
            estimate.Status = BurstStatus.TooFewSamples;
            return;
        }

        // The trace's mean is that of the whole burst, in which a cycle may be cut.
        long rms = IntegerRoot.Of(_sums.MeanSquare);
        int mean = _sums.Mean;
        int above = _current.Greatest - mean;
        int below = mean - _current.Least;
        int peak = above > below ? above : below;
        estimate.OffsetMicrovolts += mean;
        estimate.RmsMicrovolts = (int)rms;
        estimate.CrestFactorPermille = rms == 0 ? 0 : (int)(peak * 1_000L / rms);
        estimate.CycleCount = cycles;
        estimate.FrequencyMillihertz = _cycles.FrequencyMillihertz;
        if (estimate.Status == BurstStatus.Good)
        {
            Judge(current, mean, peak / 4, estimate);
        }
    }

    private void Judge(SampleBurst current, int mean, int level, BurstEstimate estimate)
    {
        int[] values = current.Values;
        int inPeaks = 0;
        for (int i = 0; i < current.Count; i++)
        {
            int value = values[i] - mean;
            if (value >= level || value <= -level)
            {
                inPeaks++;
            }
        }

        // Cycles in the whole burst, cut ones included, as products: span / period.
        long span = current.TimesMicroseconds[current.Count - 1] - current.TimesMicroseconds[0];
        long period = _cycles.PeriodMicroseconds > 0 ? _cycles.PeriodMicroseconds : NominalPeriodMicroseconds;
        if (current.Count * period < MinimumSamplesPerCycle * span)
        {
            estimate.Status = BurstStatus.TooFewSamples;
        }
        else if (inPeaks >= MinimumPeakSamples && inPeaks * period * 10 <= MinimumPeakSamplesPerTenCycles * span)
        {
            estimate.Status = BurstStatus.Undersampled;
        }
    }

    // Returns the whole cycles that the sums rest on; 0 where they rest on the whole burst, or on nothing.
    private int Integrate(SampleBurst burst, int[] others)
    {
        int[] times = burst.TimesMicroseconds;
        int[] values = burst.Values;
        int count = burst.Count;
        int period = _cycles.PeriodMicroseconds;
        int last = times[count - 1];
        int cycles = 0;
        _sums.Clear();
        if (period == 0)
        {
            _sums.TryAdd(times, values, others, count, times[0], last, true);
            return 0;
        }

        // From the first sample on, wherever in a cycle that is: a place that does not depend on what the samples hit.
        for (int begin = times[0]; begin + period <= last; begin += period)
        {
            cycles += _sums.TryAdd(times, values, others, count, begin, begin + period, false) ? 1 : 0;
        }

        return cycles;
    }
}
