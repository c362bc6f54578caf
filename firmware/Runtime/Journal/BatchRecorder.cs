using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Intervals;
using Zibo.EdgeCtl.Core.Journal;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>Puts the intervals of one length that have ended into the journal, and the water of a quarter of an hour with them.</summary>
internal sealed class BatchRecorder
{
    private readonly MessageJournal _journal;
    private readonly WaterBank _water;
    private readonly WaterLedger _waterLedger;
    private readonly int _circuitCount;
    private readonly int _siteCircuit;

    internal BatchRecorder(EdgeController controller, SiteConfiguration site)
    {
        _journal = controller.Journal;
        _water = controller.Water;
        _waterLedger = controller.WaterLedger;
        _circuitCount = site.Circuits.Length;
        _siteCircuit = site.SiteCircuit;
    }

    /// <summary>Takes all that waits of a series.</summary>
    internal void Record(IntervalSeries series, long nowMilliseconds, long utcMilliseconds)
    {
        IntervalBatch batch = _journal.Batch;
        batch.Period = series.Period;
        batch.RecordedMonotonicMilliseconds = nowMilliseconds;
        batch.RecordedUtcMilliseconds = utcMilliseconds;
        batch.StartUtcMilliseconds = series.StartUtcMilliseconds;
        batch.DurationMilliseconds = series.DurationMilliseconds;
        batch.IsWhole = series.IsWhole;
        batch.IsRestored = series.IsRestored;
        _journal.Peaks.Begin();
        Clear(batch);
        while (series.WaitingCount > 0)
        {
            int index = series.TakeWaiting();
            if (index < _circuitCount)
            {
                Take(batch, series, index);
            }
            else
            {
                batch.HasLoad[index - _circuitCount] = true;
                batch.ShedSeconds[index - _circuitCount] = (int)series.ShedSeconds(index - _circuitCount);
            }
        }

        if (series.Period == IntervalPeriod.Quarter && !series.IsRestored)
        {
            TakeWater(batch);
        }

        batch.HasTotals = series.Period == IntervalPeriod.Day && batch.HasCircuit[_siteCircuit];
        batch.DayLitres = _waterLedger.DayLitres;
        batch.DayTotalLitres = _waterLedger.DayTotalLitres;
        batch.HasDayWaterGap = _waterLedger.HasDayGap;
        batch.IsDayWaterKnown = _waterLedger.IsDayKnown;
        _journal.AppendBatch();
    }

    private static void Clear(IntervalBatch batch)
    {
        for (int i = 0; i < batch.HasCircuit.Length; i++)
        {
            batch.HasCircuit[i] = false;
        }

        for (int i = 0; i < batch.HasLoad.Length; i++)
        {
            batch.HasLoad[i] = false;
        }

        for (int i = 0; i < batch.HasWater.Length; i++)
        {
            batch.HasWater[i] = false;
        }
    }

    private void Take(IntervalBatch batch, IntervalSeries series, int circuit)
    {
        PowerSums power = series.Power(circuit);
        batch.HasCircuit[circuit] = true;
        batch.EnergyMilliwattHours[circuit] = series.EnergyMilliwattHours(circuit);
        batch.ExportMilliwattHours[circuit] = series.ExportMilliwattHours(circuit);
        batch.TotalMilliwattHours[circuit] = series.TotalMilliwattHours(circuit);
        batch.IsEnergyKnown[circuit] = series.IsEnergyKnown(circuit);
        batch.HasGap[circuit] = power.HasGap;
        batch.Quality[circuit] = (byte)power.Quality;
        batch.SampleCount[circuit] = power.SampleCount;
        batch.UncertainSeconds[circuit] = (int)power.UncertainSeconds;
        batch.WithoutDataSeconds[circuit] = (int)power.WithoutDataSeconds;
        batch.DoubtfulPulseCount[circuit] = power.DoubtfulPulseCount;
        _journal.Peaks.Take(circuit, power.MinimumWatts, power.MaximumWatts);
    }

    private void TakeWater(IntervalBatch batch)
    {
        for (int i = 0; i < batch.HasWater.Length; i++)
        {
            WaterMeter meter = _water.At(i);
            WaterWatch watch = _water.WatchOf(i);
            batch.HasWater[i] = true;
            batch.Litres[i] = _waterLedger.QuarterLitres(i);
            batch.TotalLitres[i] = meter.Litres;
            batch.HasWaterGap[i] = meter.HasGap;
            batch.FlowLitresPerHour[i] = meter.FlowQuality == Quality.Bad ? -1 : meter.LitresPerHour;
            batch.NightMinimumLitresPerHour[i] = watch.HasNight ? watch.NightMinimumLitresPerHour : -1;
            _waterLedger.BeginQuarter(i);
            meter.ClearGap();
        }
    }
}
