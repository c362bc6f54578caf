using System;
using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The quotas of a site: accounts for energy and water, moved on when a quarter of an hour of local time ends.</summary>
public sealed class BudgetKeeper
{
    /// <summary>Source of the energy quota's faults.</summary>
    public const int ElectricitySource = 0;

    /// <summary>Source of the water quota's faults.</summary>
    public const int WaterSource = 1;

    private const long Thousandths = 1_000;
    private const int QuartersPerHour = 4;

    private readonly object _lock = new object();
    private readonly QuarterClock _clock;
    private readonly Meter _meter;
    private readonly WaterBank _water;
    private readonly FaultRegister _faults;
    private int _gapCount;
    private bool _isEntered;
    private long _enteredMilliwattHours;
    private bool _hasFailed;

    /// <summary>Makes the accounts that the site has quotas for; they are filled by the record of an earlier start.</summary>
    public BudgetKeeper(SiteConfiguration site, Meter meter, WaterBank water, FaultRegister faults)
    {
        BudgetOptions budget = site.Budget;
        _clock = new QuarterClock(site.UtcOffsetMinutes);
        _meter = meter;
        _water = water;
        _faults = faults;
        Target = new BudgetTarget(budget);
        WorkCalendar calendar = new WorkCalendar(site.Calendar);
        if (budget.HasEnergy)
        {
            Energy = new QuotaAccount(
                EnergyQuotas(site),
                budget.DayKilowattHours * EnergyUnits.MilliwattHoursPerKilowattHour,
                calendar,
                budget.OtherDayPermille,
                budget.MonthToDateDay,
                budget.MonthToDateKilowattHours * EnergyUnits.MilliwattHoursPerKilowattHour);
        }

        if (budget.HasWater)
        {
            Water = new QuotaAccount(
                WaterQuotas(budget),
                0,
                calendar,
                budget.OtherDayPermille,
                budget.MonthToDateDay,
                budget.MonthToDateCubicMetres * Thousandths * Thousandths);
        }
    }

    /// <summary>The quota of energy in mWh, or null.</summary>
    public QuotaAccount Energy { get; }

    /// <summary>The quota of water in mL, or null.</summary>
    public QuotaAccount Water { get; }

    /// <summary>What the limiter may know of it.</summary>
    public BudgetTarget Target { get; }

    /// <summary>Quarters that ended since start-up.</summary>
    public int ClosedCount { get; private set; }

    /// <summary>Statements of the month's use that were taken since start-up.</summary>
    public int EnteredCount { get; private set; }

    /// <summary>The open quarter, or the last one: quarters of local time since 1970.</summary>
    public int QuarterIndex => _clock.Index;

    /// <summary>True while a quarter is open: UTC is valid.</summary>
    public bool IsOpen => _clock.IsOpen;

    /// <summary>Total of the site's energy in mWh.</summary>
    public long EnergyMilliwattHours => _meter.EnergyMilliwattHours;

    /// <summary>Total of all water meters in mL.</summary>
    public long WaterMillilitres
    {
        get
        {
            long litres = 0;
            for (int i = 0; i < _water.Count; i++)
            {
                litres += _water.At(i).Litres;
            }

            return litres * Thousandths;
        }
    }

    /// <summary>Held while the accounts change, which they do when a quarter ends, and while their record is made.</summary>
    internal object AccountLock { get; } = new object();

    /// <summary>Enters what the month used up to now, in mWh. Any thread may call it; the next scan under a valid clock takes it.</summary>
    /// <returns>False where there is no quota of energy, or the number is negative.</returns>
    public bool TryEnterMonthToDate(long milliwattHours)
    {
        if (Energy == null || milliwattHours < 0)
        {
            return false;
        }

        lock (_lock)
        {
            _enteredMilliwattHours = milliwattHours;
            _isEntered = true;
        }

        return true;
    }

    /// <summary>Takes the time of a scan; does nothing but compare it, unless a quarter ends or begins.</summary>
    /// <param name="nowMilliseconds">Monotonic time of the scan.</param>
    /// <param name="utcMilliseconds">UTC of the scan in ms since 1970; ignored unless valid.</param>
    /// <param name="isUtcValid">Whether UTC may be used.</param>
    public void Update(long nowMilliseconds, long utcMilliseconds, bool isUtcValid)
    {
        bool hasTurned = _clock.Advance(nowMilliseconds, utcMilliseconds, isUtcValid);
        if (!hasTurned && !_isEntered)
        {
            return;
        }

        bool hasFailed = false;
        lock (AccountLock)
        {
            try
            {
                if (hasTurned)
                {
                    Turn(nowMilliseconds);
                }

                if (_isEntered && _clock.IsOpen)
                {
                    TakeEntered(nowMilliseconds);
                }
            }
            catch (Exception)
            {
                // A budget never stops a scan: without a target the site's own limit holds.
                Target.Clear();
                hasFailed = true;
            }
        }

        if (hasFailed != _hasFailed)
        {
            _hasFailed = hasFailed;
            _faults.Set(FaultCode.BudgetFailed, 0, hasFailed, nowMilliseconds);
        }
    }

    private static long[] EnergyQuotas(SiteConfiguration site)
    {
        long[] quotas = new long[BudgetOptions.MonthCount];
        for (int i = 0; i < quotas.Length; i++)
        {
            quotas[i] = site.Budget.MonthWattHours(i, site.Factors) * Thousandths;
        }

        return quotas;
    }

    private static long[] WaterQuotas(BudgetOptions budget)
    {
        long[] quotas = new long[BudgetOptions.MonthCount];
        for (int i = 0; i < quotas.Length; i++)
        {
            quotas[i] = budget.MonthCubicMetres[i] * Thousandths * Thousandths;
        }

        return quotas;
    }

    private void Turn(long nowMilliseconds)
    {
        if (_clock.HasEnded)
        {
            Close();
        }

        if (!_clock.IsOpen)
        {
            Target.Clear();
            return;
        }

        if (Energy != null)
        {
            Energy.Open(_clock.Index);
        }

        if (Water != null)
        {
            Water.Open(_clock.Index);
        }

        Tell(nowMilliseconds);
    }

    private void Close()
    {
        ClosedCount++;
        if (Energy != null)
        {
            if (_meter.GapCount != _gapCount)
            {
                _gapCount = _meter.GapCount;
                Energy.NoteGap();
            }

            Energy.Close(_clock.EndedIndex, _clock.WasWhole, EnergyMilliwattHours);
        }

        if (Water != null)
        {
            for (int i = 0; i < _water.Count; i++)
            {
                if (_water.At(i).HasGap)
                {
                    Water.NoteGap();
                }
            }

            Water.Close(_clock.EndedIndex, _clock.WasWhole, WaterMillilitres);
        }
    }

    private void TakeEntered(long nowMilliseconds)
    {
        long milliwattHours;
        lock (_lock)
        {
            milliwattHours = _enteredMilliwattHours;
            _isEntered = false;
        }

        EnteredCount++;
        Energy.EnterMonthToDate(milliwattHours, EnergyMilliwattHours);
        Tell(nowMilliseconds);
    }

    private void Tell(long nowMilliseconds)
    {
        if (Energy != null)
        {
            Target.Set(Energy.Pace.QuarterTarget * QuartersPerHour / Thousandths);
            _faults.Set(FaultCode.QuotaShort, ElectricitySource, Energy.IsShort, nowMilliseconds);
        }

        if (Water != null)
        {
            _faults.Set(FaultCode.QuotaShort, WaterSource, Water.IsShort, nowMilliseconds);
        }
    }
}
