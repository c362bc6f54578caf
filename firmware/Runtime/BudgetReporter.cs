using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Reports the quotas when a quarter of an hour ends, and has their record written.</summary>
public sealed class BudgetReporter
{
    private const long Thousandths = 1_000;
    private const int MinutesPerQuarter = 15;

    private readonly Reporter _reporter;
    private readonly BudgetOptions _options;
    private readonly BudgetKeeper _budget;
    private readonly BudgetRecord _record;
    private readonly FaultRegister _faults;
    private readonly MessageComposer _composer;
    private readonly RequestDesk _requests;
    private readonly JsonWriter _writer;
    private readonly string _energyTopic;
    private readonly string _waterTopic;
    private int _reportedCount;
    private int _statedFailureCount;
    private bool _hasRecorded;
    private int _recordedDay;
    private int _recordedEnteredCount;

    /// <summary>Binds the reporter to the controller; its budget exists and is restored.</summary>
    /// <param name="controller">Whose budget to report.</param>
    /// <param name="reporter">Begins and commits messages.</param>
    /// <param name="site">Mode and basis.</param>
    public BudgetReporter(EdgeController controller, Reporter reporter, SiteConfiguration site)
    {
        _reporter = reporter;
        _options = site.Budget;
        _budget = controller.Budget;
        _record = controller.BudgetRecord;
        _faults = controller.Faults;
        _requests = controller.Commands.Requests;
        _composer = reporter.Composer;
        _writer = _composer.Json;
        _energyTopic = Topics.RootOf(controller.Site) + "budget";
        _waterTopic = Topics.RootOf(controller.Site) + "budget/water";
    }

    /// <summary>Reports this scan.</summary>
    public void Report(long nowMilliseconds)
    {
        if (_record.FailureCount != _statedFailureCount)
        {
            _statedFailureCount = _record.FailureCount;
            _faults.Set(FaultCode.BudgetRecordFailed, 0, _statedFailureCount > 0, nowMilliseconds);
        }

        bool isRequested = _budget.IsOpen && _requests.Take(RequestTarget.Budget);
        if (_budget.ClosedCount == _reportedCount && !isRequested)
        {
            return;
        }

        _reportedCount = _budget.ClosedCount;
        if (IsRecordDue())
        {
            _record.Capture();
        }

        _faults.Set(FaultCode.StorageWear, 1, _record.IsOverBudget, nowMilliseconds);
        if (!_reporter.IsIdentified)
        {
            return;
        }

        if (_budget.Energy != null)
        {
            ReportEnergy(_budget.Energy, nowMilliseconds);
        }

        if (_budget.Water != null)
        {
            ReportWater(_budget.Water, nowMilliseconds);
        }
    }

    // What flows in between is in the checkpoint's totals; a power cut costs what the day has taught, and a write costs wear.
    private bool IsRecordDue()
    {
        bool isDue = !_hasRecorded
            || _budget.QuarterIndex / QuarterClock.QuartersPerDay != _recordedDay
            || _budget.EnteredCount != _recordedEnteredCount;
        if (isDue)
        {
            _hasRecorded = true;
            _recordedDay = _budget.QuarterIndex / QuarterClock.QuartersPerDay;
            _recordedEnteredCount = _budget.EnteredCount;
        }

        return isDue;
    }

    private void ReportEnergy(QuotaAccount account, long nowMilliseconds)
    {
        bool isKnown = _budget.IsOpen;
        _composer.BeginVolatile(_energyTopic, MessageKind.Detail, nowMilliseconds);
        _writer.Write("mode", Names.Of(_options.Mode));
        _writer.Write("month", MonthOf(account));
        _writer.Write("monthQuotaWattHours", account.Quota / Thousandths);
        _writer.Write("monthUsedWattHours", account.Months.Current.Amount / Thousandths);
        _composer.WriteKnown("dayTargetWattHours", account.Pace.DayTarget / Thousandths, isKnown);
        _writer.Write("dayUsedWattHours", account.Days.Current.Amount / Thousandths);
        _composer.WriteKnown("windowTargetWatts", _budget.Target.WindowTargetWatts, _budget.Target.IsKnown);
        WriteForecast(account);
        _composer.WriteKnown("missingP50WattHours", account.Exhaustion.MissingMiddle / Thousandths, account.IsForecast);
        _composer.WriteKnown("missingP10WattHours", account.Exhaustion.MissingEarly / Thousandths, account.IsForecast);
        WriteQuality(account);
        if (_options.MonthKilogramsCe.Length > 0)
        {
            _writer.Write("quotaBasis", Names.Of(_options.CoalEquivalentBasis));
        }

        _writer.Write("yearQuotaWattHours", account.YearQuota / Thousandths);
        _composer.Commit();
    }

    private void ReportWater(QuotaAccount account, long nowMilliseconds)
    {
        bool isKnown = _budget.IsOpen;
        _composer.BeginVolatile(_waterTopic, MessageKind.Detail, nowMilliseconds);
        _writer.Write("month", MonthOf(account));
        _writer.Write("monthQuotaLitres", account.Quota / Thousandths);
        _writer.Write("monthUsedLitres", account.Months.Current.Amount / Thousandths);
        _composer.WriteKnown("dayTargetLitres", account.Pace.DayTarget / Thousandths, isKnown);
        _writer.Write("dayUsedLitres", account.Days.Current.Amount / Thousandths);
        WriteForecast(account);
        _composer.WriteKnown("missingP50Litres", account.Exhaustion.MissingMiddle / Thousandths, account.IsForecast);
        _composer.WriteKnown("missingP10Litres", account.Exhaustion.MissingEarly / Thousandths, account.IsForecast);
        WriteQuality(account);
        _writer.Write("yearQuotaLitres", account.YearQuota / Thousandths);
        _composer.Commit();
    }

    private static int MonthOf(QuotaAccount account) => (account.Months.Current.Index % CivilDate.MonthsPerYear) + 1;

    private void WriteForecast(QuotaAccount account)
    {
        WriteQuarter("exhaustionP10Local", account.Exhaustion.EarlyQuarterIndex);
        WriteQuarter("exhaustionP50Local", account.Exhaustion.MiddleQuarterIndex);
        WriteQuarter("exhaustionP90Local", account.Exhaustion.LateQuarterIndex);
    }

    private void WriteQuality(QuotaAccount account)
    {
        _writer.Write("isMonthWhole", account.Months.Current.IsWhole);
        _writer.Write("hasGap", account.Months.Current.HasGap);
        _writer.Write("isProfileLearned", account.Profile.IsLearned);
    }

    private void WriteQuarter(string name, int quarterIndex)
    {
        if (quarterIndex == ExhaustionEstimate.None)
        {
            _writer.WriteNull(name);
            return;
        }

        int day = quarterIndex / QuarterClock.QuartersPerDay;
        int month = CivilDate.MonthNumber(day);
        _writer.WriteLocalTime(
            name,
            month / CivilDate.MonthsPerYear,
            (month % CivilDate.MonthsPerYear) + 1,
            day - CivilDate.FirstDay(month) + 1,
            quarterIndex % QuarterClock.QuartersPerDay * MinutesPerQuarter);
    }
}
