namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>Collects the messages about one quota.</summary>
internal sealed class BudgetModel(bool isWater)
{
    // A point an hour of a month of 31 days.
    private const int PointCount = 31 * 24;
    private const long PointMilliseconds = 3_600_000;

    private readonly Ring<BudgetPoint> _points = new(PointCount);
    private BudgetMessage? _newest;

    public BudgetSnapshot? Snapshot => _newest is null
        ? null
        : new BudgetSnapshot(
            isWater,
            _newest.Month,
            Quota(_newest),
            isWater ? _newest.YearQuotaLitres : _newest.YearQuotaWattHours,
            Used(_newest),
            isWater ? _newest.DayTargetLitres : _newest.DayTargetWattHours,
            (isWater ? _newest.DayUsedLitres : _newest.DayUsedWattHours) ?? 0,
            isWater ? _newest.MissingP50Litres : _newest.MissingP50WattHours,
            _newest.ExhaustionP10Local,
            _newest.ExhaustionP50Local,
            _newest.ExhaustionP90Local,
            _newest.HasGap || !_newest.IsMonthWhole,
            _points.ToArray());

    /// <summary>Takes a message; false where a newer one is known or it is about another quota.</summary>
    public bool Take(BudgetMessage message)
    {
        bool isOurs = isWater ? message.MonthQuotaLitres is not null : message.MonthQuotaWattHours is not null;
        if (!isOurs || (_newest is not null && (message.BootId, message.LiveSequence).CompareTo((_newest.BootId, _newest.LiveSequence)) <= 0))
        {
            return false;
        }

        bool isAnotherMonth = _newest is not null && (_newest.Month != message.Month || Used(message) < Used(_newest));
        _newest = message;
        if (isAnotherMonth)
        {
            _points.Clear();
        }

        if (message.UtcMilliseconds is { } utc
            && (_points.Count == 0 || utc - _points[_points.Count - 1].UtcMilliseconds >= PointMilliseconds))
        {
            _points.Add(new BudgetPoint(utc, Used(message)));
        }

        return true;
    }

    private long Quota(BudgetMessage message) => (isWater ? message.MonthQuotaLitres : message.MonthQuotaWattHours) ?? 0;

    private long Used(BudgetMessage message) => (isWater ? message.MonthUsedLitres : message.MonthUsedWattHours) ?? 0;
}
