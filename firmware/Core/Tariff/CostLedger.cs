using Zibo.EdgeCtl.Core.Budget;

namespace Zibo.EdgeCtl.Core.Tariff;

/// <summary>Import by rates, export and demand of days and months, which make the bill.</summary>
/// <remarks>
/// Sums grow by what the meter's totals grow: each increment is added once, to the day, month and rate of the stretch in which it
/// was counted, whatever the clock does. While UTC is unknown increments wait, and the stretch that begins next takes them, with a
/// gap noted. After a power cut, what the totals grew by since the record goes to the stretch that the record was made in.
/// </remarks>
public sealed class CostLedger
{
    private long _countedImport;
    private long _countedExport;
    private bool _isOpen;
    private bool _hasWaited;
    private bool _isRestored;

    /// <summary>Days.</summary>
    public CostPair Days { get; } = new CostPair();

    /// <summary>Months.</summary>
    public CostPair Months { get; } = new CostPair();

    /// <summary>The rate that counts now, or did last.</summary>
    public TariffRate Rate { get; private set; } = TariffRate.Flat;

    /// <summary>Import up to which everything is in day and month, in mWh, for the record.</summary>
    public long CountedImportMilliwattHours => _countedImport;

    /// <summary>Export likewise.</summary>
    public long CountedExportMilliwattHours => _countedExport;

    /// <summary>What prices change, or null where nobody knows of any.</summary>
    public PriceChange Change { get; set; }

    /// <summary>Takes the meter's totals in mWh at start-up, when nothing was restored.</summary>
    public void Start(long importMilliwattHours, long exportMilliwattHours)
    {
        _countedImport = importMilliwattHours;
        _countedExport = exportMilliwattHours;
    }

    /// <summary>Restores what belongs to no period, then counts what the totals grew by since the record.</summary>
    /// <param name="rate">The rate that counted.</param>
    /// <param name="countedImportMilliwattHours">Import at the record.</param>
    /// <param name="countedExportMilliwattHours">Export at the record.</param>
    /// <param name="importMilliwattHours">Import now; where that is less, the checkpoint is older than the record.</param>
    /// <param name="exportMilliwattHours">Export now, likewise.</param>
    public void Restore(
        TariffRate rate,
        long countedImportMilliwattHours,
        long countedExportMilliwattHours,
        long importMilliwattHours,
        long exportMilliwattHours)
    {
        Rate = rate;
        _isRestored = true;
        _countedImport = countedImportMilliwattHours < importMilliwattHours ? countedImportMilliwattHours : importMilliwattHours;
        _countedExport = countedExportMilliwattHours < exportMilliwattHours ? countedExportMilliwattHours : exportMilliwattHours;
        Add(importMilliwattHours, exportMilliwattHours);

        // How long the power was away is not known, nor what flowed meanwhile.
        Days.Current.HasGap = true;
        Months.Current.HasGap = true;
    }

    /// <summary>Begins a stretch.</summary>
    /// <param name="day">Its day number.</param>
    /// <param name="minuteOfDay">The minute of that day.</param>
    /// <param name="rate">Its rate.</param>
    public void Open(int day, int minuteOfDay, TariffRate rate)
    {
        int month = CivilDate.MonthNumber(day);
        Rate = rate;
        _isOpen = true;
        Days.Move(day, minuteOfDay);
        Months.Move(month, ((day - CivilDate.FirstDay(month)) * TariffPeriod.MinutesPerDay) + minuteOfDay);
        if (Change != null && Change.HoldsOn(day) && !Change.HoldsOn(CivilDate.FirstDay(month)) && !Months.Current.IsSplit)
        {
            // A stretch is of one day, so this is the first one of theirs; or the controller was off then, and nobody knows better.
            Months.Current.Split();
        }

        if (_isRestored || _hasWaited)
        {
            NoteGap();
            _isRestored = false;
            _hasWaited = false;
        }
    }

    /// <summary>Ends a stretch.</summary>
    /// <param name="importMilliwattHours">The meter's import.</param>
    /// <param name="exportMilliwattHours">Its export.</param>
    /// <param name="isFollowed">False where no stretch begins now: UTC is unknown.</param>
    public void Close(long importMilliwattHours, long exportMilliwattHours, bool isFollowed)
    {
        Add(importMilliwattHours, exportMilliwattHours);
        _isOpen = false;
        _hasWaited = !isFollowed;
    }

    /// <summary>Adds what was counted up to now to the open stretch, so that sums can be told or recorded.</summary>
    public void Settle(long importMilliwattHours, long exportMilliwattHours)
    {
        if (_isOpen)
        {
            Add(importMilliwattHours, exportMilliwattHours);
        }
    }

    /// <summary>Notes that a meter failed in the open stretch.</summary>
    public void NoteGap()
    {
        Days.Current.HasGap = true;
        Months.Current.HasGap = true;
    }

    /// <summary>Takes the demand of a window.</summary>
    /// <param name="day">The day that it began on.</param>
    /// <param name="startUtcMilliseconds">When it began.</param>
    /// <param name="watts">Its mean, in W.</param>
    /// <returns>True where it is the month's highest.</returns>
    public bool NoteDemand(int day, long startUtcMilliseconds, long watts)
    {
        Raise(Days.Find(day), startUtcMilliseconds, watts);
        return Raise(Months.Find(CivilDate.MonthNumber(day)), startUtcMilliseconds, watts);
    }

    private static bool Raise(CostPeriod period, long startUtcMilliseconds, long watts)
    {
        if (period == null || watts <= period.MaximumDemandWatts)
        {
            return false;
        }

        period.MaximumDemandWatts = watts;
        period.MaximumDemandUtcMilliseconds = startUtcMilliseconds;
        return true;
    }

    private void Add(long importMilliwattHours, long exportMilliwattHours)
    {
        long grown = importMilliwattHours - _countedImport;
        long exported = exportMilliwattHours - _countedExport;
        _countedImport = importMilliwattHours;
        _countedExport = exportMilliwattHours;
        AddTo(Days.Current, grown, exported);
        AddTo(Months.Current, grown, exported);
    }

    private void AddTo(CostPeriod period, long grown, long exported)
    {
        period.ImportMilliwattHours[(int)Rate] += grown;
        period.ExportMilliwattHours += exported;
    }
}
