namespace Zibo.EdgeCtl.Core.Budget;

/// <summary>One quota, of energy or water: what month and day used of it, what they may use, and when it will be used up.</summary>
/// <remarks>
/// Amounts are thousandths, mWh or mL, and grow by what the meter's total grows: each increment is added once, to the day and
/// month of the quarter in which it was counted, whatever the clock does. While UTC is unknown increments wait; the quarter
/// that begins next takes them. Work is done when a quarter ends or begins, never in between.
/// </remarks>
public sealed class QuotaAccount
{
    /// <summary>Thousandths of the quota by which the month must miss it before it is called short.</summary>
    public const int ShortPermille = 20;

    private const int Quarters = QuarterClock.QuartersPerDay;
    private const int Whole = 1_000;

    private readonly long[] _monthQuotas;
    private readonly long _dayQuota;
    private readonly WorkCalendar _calendar;
    private readonly BudgetPace _pace;
    private readonly ExhaustionEstimate _exhaustion;
    private readonly int _statedDay;
    private readonly long _statedAmount;

    private long _countedTotal;
    private bool _isBegun;
    private bool _hasGap;
    private int _wholeQuarterCount;
    private long _expectedToday;

    /// <summary>Makes an account without history.</summary>
    /// <param name="monthQuotas">Quota of each month in thousandths, January first.</param>
    /// <param name="dayQuota">Most that a day may use in thousandths, or 0.</param>
    /// <param name="calendar">Which days are worked.</param>
    /// <param name="otherDayPermille">A day that is not worked against a workday until that is learned.</param>
    /// <param name="statedDay">Day on which the stated use is entered, or 0.</param>
    /// <param name="statedAmount">Use of the month up to the start of counting on that day, in thousandths.</param>
    public QuotaAccount(
        long[] monthQuotas, long dayQuota, WorkCalendar calendar, int otherDayPermille, int statedDay, long statedAmount)
    {
        _monthQuotas = monthQuotas;
        _dayQuota = dayQuota;
        _calendar = calendar;
        _statedDay = statedDay;
        _statedAmount = statedAmount;
        Profile = new DailyProfile(otherDayPermille);
        _pace = new BudgetPace(Profile, calendar);
        _exhaustion = new ExhaustionEstimate(Profile, calendar);
    }

    /// <summary>What was learned of workdays and others.</summary>
    public DailyProfile Profile { get; }

    /// <summary>Months.</summary>
    public PeriodPair Months { get; } = new PeriodPair();

    /// <summary>Days.</summary>
    public PeriodPair Days { get; } = new PeriodPair();

    /// <summary>Targets.</summary>
    public BudgetPace Pace => _pace;

    /// <summary>When the quota will be used up; means nothing unless <see cref="IsForecast"/>.</summary>
    public ExhaustionEstimate Exhaustion => _exhaustion;

    /// <summary>The quarter that is open, or was last.</summary>
    public int QuarterIndex { get; private set; }

    /// <summary>What the month may use: its quota, or the part of it from where it is counted.</summary>
    public long Quota { get; private set; }

    /// <summary>Quotas of all months in thousandths.</summary>
    public long YearQuota
    {
        get
        {
            long sum = 0;
            for (int i = 0; i < _monthQuotas.Length; i++)
            {
                sum += _monthQuotas[i];
            }

            return sum;
        }
    }

    /// <summary>The quarter in which the month had used up its quota, or <see cref="ExhaustionEstimate.None"/>.</summary>
    public int ExhaustedQuarterIndex { get; private set; } = ExhaustionEstimate.None;

    /// <summary>True once the profile holds amounts: before, nobody can tell how the month will end.</summary>
    public bool IsForecast => _isBegun && Profile.IsLearned;

    /// <summary>True while the month will miss its quota; see <see cref="ShortPermille"/> for when that begins. Ends when it fits.</summary>
    public bool IsShort { get; private set; }

    /// <summary>The total up to which everything is in month and day, for the record.</summary>
    public long CountedTotal => _countedTotal;

    /// <summary>Takes the meter's total at start-up, when nothing was restored.</summary>
    public void Start(long total) => _countedTotal = total;

    /// <summary>Restores what belongs to no period, then counts what the total grew by since the record.</summary>
    /// <param name="quarterIndex">The quarter that was open.</param>
    /// <param name="exhaustedQuarterIndex">As <see cref="ExhaustedQuarterIndex"/>.</param>
    /// <param name="isShort">As <see cref="IsShort"/>.</param>
    /// <param name="countedTotal">The total at the record.</param>
    /// <param name="total">The present total; where that is less, the checkpoint is older than the record.</param>
    public void Restore(int quarterIndex, int exhaustedQuarterIndex, bool isShort, long countedTotal, long total)
    {
        QuarterIndex = quarterIndex;
        ExhaustedQuarterIndex = exhaustedQuarterIndex;
        IsShort = isShort;
        long grown = total - countedTotal;
        if (grown > 0)
        {
            Months.Current.Amount += grown;
            Days.Current.Amount += grown;
        }

        _countedTotal = total;
        Profile.Rebuild();
    }

    /// <summary>What was counted since the last quarter ended and is in no period yet.</summary>
    public long Pending(long total) => total - _countedTotal;

    /// <summary>Notes that a meter failed in the open quarter.</summary>
    public void NoteGap() => _hasGap = true;

    /// <summary>Ends a quarter.</summary>
    /// <param name="quarterIndex">The quarter.</param>
    /// <param name="isWhole">Whether it was seen whole.</param>
    /// <param name="total">The meter's total.</param>
    public void Close(int quarterIndex, bool isWhole, long total)
    {
        long grown = total - _countedTotal;
        _countedTotal = total;
        Months.Current.Amount += grown;
        Days.Current.Amount += grown;
        Months.Current.HasGap |= _hasGap;
        Days.Current.HasGap |= _hasGap;
        if (isWhole && !_hasGap)
        {
            _wholeQuarterCount++;
            Profile.Learn(_calendar.KindOf(quarterIndex / Quarters), quarterIndex % Quarters, grown);
        }

        _hasGap = false;
    }

    /// <summary>Begins a quarter, and with it a day or a month where it is their first; computes targets and forecast.</summary>
    /// <param name="quarterIndex">The quarter.</param>
    public void Open(int quarterIndex)
    {
        int day = quarterIndex / Quarters;
        int month = CivilDate.MonthNumber(day);
        bool isRestored = !_isBegun && Months.Current.Index != PeriodAmount.None;
        QuarterIndex = quarterIndex;
        _isBegun = true;
        if (Months.Move(month, CivilDate.FirstDay(month) * Quarters, quarterIndex))
        {
            ExhaustedQuarterIndex = ExhaustionEstimate.None;
            EnterStated(day);
        }

        EndDay(day);
        Days.Move(day, day * Quarters, quarterIndex);
        if (isRestored)
        {
            // How long the power was away is not known, nor what flowed meanwhile.
            Months.Current.HasGap = true;
            Days.Current.HasGap = true;
        }

        Profile.Rebuild();
        if (quarterIndex % Quarters == 0)
        {
            DayKind kind = _calendar.KindOf(day);
            _expectedToday = Profile.IsKindLearned(kind) ? Profile.DayTotal(kind) : 0;
        }

        Update();
    }

    /// <summary>Enters what the month used up to now, as bills or a dial say; takes effect at once.</summary>
    public void EnterMonthToDate(long amount, long total)
    {
        Months.Current.Amount = amount - Pending(total);
        Months.Current.IsWhole = true;
        ExhaustedQuarterIndex = ExhaustionEstimate.None;
        Update();
    }

    // A day of which every quarter was seen tells how far days are from the profile.
    private void EndDay(int day)
    {
        PeriodAmount ended = Days.Current;
        if (day == ended.Index)
        {
            return;
        }

        if (_wholeQuarterCount == Quarters && _expectedToday > 0)
        {
            Profile.LearnDeviation(_calendar.KindOf(ended.Index), ended.Amount, _expectedToday);
        }

        _wholeQuarterCount = 0;
        _expectedToday = 0;
    }

    // A statement of yesterday still helps, but what flowed since is missing.
    private void EnterStated(int day)
    {
        PeriodAmount month = Months.Current;
        bool isFresh = _statedDay > 0 && day - _statedDay <= 1 && day >= _statedDay
            && CivilDate.MonthNumber(_statedDay) == month.Index;
        if (!month.IsWhole && isFresh)
        {
            month.Amount = _statedAmount;
            month.IsWhole = true;
            month.HasGap = day != _statedDay;
        }
    }

    private void Update()
    {
        PeriodAmount month = Months.Current;
        long quota = _monthQuotas[month.Index % CivilDate.MonthsPerYear];
        Quota = month.IsWhole ? quota : _pace.ProRata(quota, month.FirstQuarterIndex);
        _pace.Update(QuarterIndex, Quota, Days.Current, month.Amount, _dayQuota);
        if (month.Amount >= Quota && ExhaustedQuarterIndex == ExhaustionEstimate.None)
        {
            ExhaustedQuarterIndex = QuarterIndex;
        }

        if (!Profile.IsLearned)
        {
            _exhaustion.Clear();
            IsShort = false;
        }
        else
        {
            _exhaustion.Update(QuarterIndex, Quota, month.Amount);
            IsShort = IsShort
                ? _exhaustion.MissingMiddle > 0
                : Profile.IsProved && _exhaustion.MissingMiddle > Quota / Whole * ShortPermille;
        }

        if (ExhaustedQuarterIndex != ExhaustionEstimate.None)
        {
            _exhaustion.SetAll(ExhaustedQuarterIndex);
        }
    }
}
