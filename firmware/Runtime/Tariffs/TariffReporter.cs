using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Runtime.Tariffs;

/// <summary>Reports the rate when it changes and once an hour, the costs of a day and a month when they end, and has them recorded.</summary>
public sealed class TariffReporter
{
    private const long RepeatMilliseconds = 3_600_000;

    private readonly TariffDesk _desk;
    private readonly Reporter _reporter;
    private readonly FaultRegister _faults;
    private readonly MessageComposer _composer;
    private readonly JsonWriter _writer;
    private readonly string _tariffTopic;
    private readonly string _dayTopic;
    private readonly string _monthTopic;
    private int _reportedTurnCount;
    private int _reportedDay;
    private int _reportedMonth;
    private long _nextMilliseconds = long.MinValue;

    /// <summary>Binds the reporter to a controller that has a tariff.</summary>
    public TariffReporter(EdgeController controller, Reporter reporter, SiteConfiguration site)
    {
        _desk = controller.Tariff;
        _reporter = reporter;
        _faults = controller.Faults;
        _composer = reporter.Composer;
        _writer = _composer.Json;
        _tariffTopic = Topics.RootOf(controller.Site) + "tariff";
        _dayTopic = Topics.RootOf(controller.Site) + "costs/day";
        _monthTopic = Topics.RootOf(controller.Site) + "costs/month";
        _reportedDay = _desk.Ledger.Days.Current.Index;
        _reportedMonth = _desk.Ledger.Months.Current.Index;
    }

    /// <summary>Reports this scan, after its windows have ended.</summary>
    public void Report(long nowMilliseconds, long utcMilliseconds)
    {
        _desk.TakeDemand(utcMilliseconds);
        _faults.Set(FaultCode.CostRecordFailed, 0, _desk.Record.FailureCount > 0, nowMilliseconds);
        bool hasTurned = _desk.TurnCount != _reportedTurnCount;
        if (_reporter.IsIdentified && (hasTurned || nowMilliseconds >= _nextMilliseconds))
        {
            _nextMilliseconds = nowMilliseconds + RepeatMilliseconds;
            ReportRate(nowMilliseconds);
        }

        if (!hasTurned && !_desk.HasPeaked)
        {
            return;
        }

        _reportedTurnCount = _desk.TurnCount;
        _desk.Settle();
        if (_reporter.IsIdentified)
        {
            ReportEnded(nowMilliseconds);
        }

        _desk.Record.Capture();
    }

    private void ReportRate(long nowMilliseconds)
    {
        TariffClock clock = _desk.Clock;
        long price = _desk.Options.PricesOn(clock.Day)[(int)clock.Rate];
        _composer.BeginVolatile(_tariffTopic, MessageKind.Detail, nowMilliseconds);
        WriteRate("rate", clock.Rate, clock.IsKnown);
        _composer.WriteKnown("priceMicroYuanPerKilowattHour", price, clock.IsKnown && _desk.Options.HasPrices);
        WriteRate("nextRate", clock.NextRate, clock.IsKnown && clock.HasNext);
        _composer.WriteUtc("nextChangeUtcMilliseconds", clock.NextChangeUtcMilliseconds, clock.IsKnown && clock.HasNext);
        _writer.Write("isInForce", clock.IsKnown && !clock.IsOutOfForce);
        WriteSoFar();
        _composer.Commit();
    }

    private void WriteSoFar()
    {
        TariffOptions tariff = _desk.Options;
        CostPeriod day = _desk.Ledger.Days.Current;
        CostPeriod month = _desk.Ledger.Months.Current;
        _desk.Settle();
        bool hasDay = tariff.HasPrices && day.Index != CostPeriod.None;
        bool hasMonth = tariff.HasPrices && month.Index != CostPeriod.None;
        _composer.WriteKnown("dayEnergyMicroYuan", hasDay ? day.EnergyMicroYuan(tariff, day.Index, day.Index) : 0, hasDay);
        _composer.WriteKnown("monthEnergyMicroYuan", hasMonth ? MonthMicroYuan(month, month.Index) : 0, hasMonth);
        _writer.Write("monthMaximumDemandWatts", month.MaximumDemandWatts);
        _writer.Write("monthDemandChargeMicroYuan", DemandCharge.MicroYuan(tariff.DemandCharge, month.MaximumDemandWatts));
    }

    // A clock that goes back to a day ends none: it is told when it ends for good.
    private void ReportEnded(long nowMilliseconds)
    {
        CostLedger ledger = _desk.Ledger;
        if (ledger.Days.Current.Index > _reportedDay)
        {
            if (_reportedDay != CostPeriod.None && ledger.Days.Previous.Index == _reportedDay)
            {
                ReportCost(_dayTopic, ledger.Days.Previous, _reportedDay, _reportedDay, MonthOf(_reportedDay), nowMilliseconds);
            }

            _reportedDay = ledger.Days.Current.Index;
        }

        if (ledger.Months.Current.Index > _reportedMonth)
        {
            if (_reportedMonth != CostPeriod.None && ledger.Months.Previous.Index == _reportedMonth)
            {
                ReportCost(
                    _monthTopic,
                    ledger.Months.Previous,
                    CivilDate.FirstDay(_reportedMonth),
                    CivilDate.FirstDay(_reportedMonth + 1) - 1,
                    ledger.Months.Previous,
                    nowMilliseconds);
            }

            _reportedMonth = ledger.Months.Current.Index;
        }
    }

    private long MonthMicroYuan(CostPeriod month, int monthNumber) => month.EnergyMicroYuan(
        _desk.Options, CivilDate.FirstDay(monthNumber), CivilDate.FirstDay(monthNumber + 1) - 1);

    private CostPeriod MonthOf(int day) => _desk.Ledger.Months.Find(CivilDate.MonthNumber(day)) ?? _desk.Ledger.Months.Current;

    private void ReportCost(string topic, CostPeriod period, int firstDay, int lastDay, CostPeriod month, long nowMilliseconds)
    {
        TariffOptions tariff = _desk.Options;
        int monthNumber = CivilDate.MonthNumber(firstDay);
        _composer.Begin(topic, nowMilliseconds);
        _writer.WriteLocalTime(
            "startLocal",
            monthNumber / CivilDate.MonthsPerYear,
            (monthNumber % CivilDate.MonthsPerYear) + 1,
            firstDay - CivilDate.FirstDay(monthNumber) + 1,
            0);
        _writer.Write("sharpMilliwattHours", period.ImportMilliwattHours[(int)TariffRate.Sharp]);
        _writer.Write("peakMilliwattHours", period.ImportMilliwattHours[(int)TariffRate.Peak]);
        _writer.Write("flatMilliwattHours", period.ImportMilliwattHours[(int)TariffRate.Flat]);
        _writer.Write("valleyMilliwattHours", period.ImportMilliwattHours[(int)TariffRate.Valley]);
        _writer.Write("deepMilliwattHours", period.ImportMilliwattHours[(int)TariffRate.Deep]);
        _writer.Write("exportMilliwattHours", period.ExportMilliwattHours);
        _composer.WriteKnown("energyMicroYuan", period.EnergyMicroYuan(tariff, firstDay, lastDay), tariff.HasPrices);
        _writer.Write("exportMicroYuan", period.ExportMicroYuan(tariff));
        _writer.Write("maximumDemandWatts", period.MaximumDemandWatts);
        _composer.WriteUtc("maximumDemandUtcMilliseconds", period.MaximumDemandUtcMilliseconds, period.MaximumDemandUtcMilliseconds > 0);
        _writer.Write("billedDemandWatts", DemandCharge.BilledWatts(tariff.DemandCharge, month.MaximumDemandWatts));
        _writer.Write("demandChargeMicroYuan", DemandCharge.MicroYuan(tariff.DemandCharge, month.MaximumDemandWatts));
        _writer.Write("isWhole", period.IsWhole);
        _writer.Write("hasGap", period.HasGap);
        _composer.Commit();
    }

    private void WriteRate(string name, TariffRate rate, bool isKnown)
    {
        if (isKnown)
        {
            _writer.Write(name, Names.Of(rate));
        }
        else
        {
            _writer.WriteNull(name);
        }
    }
}
