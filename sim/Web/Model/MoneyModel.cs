namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>Collects what a controller tells of its tariff, its costs and its demand response events.</summary>
internal sealed class MoneyModel
{
    private const int DayCount = 31;
    private const int MonthCount = 12;
    private const int ResponseCount = 16;

    private readonly SortedDictionary<string, CostMessage> _days = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, CostMessage> _months = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResponseMessage> _responses = [];
    private TariffMessage? _tariff;

    /// <summary>The rate and what it has cost, or null.</summary>
    public TariffSnapshot? Tariff => _tariff is null
        ? null
        : new TariffSnapshot(
            _tariff.UtcMilliseconds,
            _tariff.Rate,
            _tariff.PriceMicroYuanPerKilowattHour,
            _tariff.NextRate,
            _tariff.NextChangeUtcMilliseconds,
            _tariff.IsInForce,
            _tariff.DayEnergyMicroYuan,
            _tariff.MonthEnergyMicroYuan,
            _tariff.MonthMaximumDemandWatts is > 0 and { } watts ? watts : null,
            _tariff.MonthDemandChargeMicroYuan);

    /// <summary>Days that have ended, oldest first.</summary>
    public CostEntry[] Days => [.. _days.Values.Select(Of)];

    /// <summary>Months that have ended, oldest first.</summary>
    public CostEntry[] Months => [.. _months.Values.Select(Of)];

    /// <summary>Events, the latest first.</summary>
    public ResponseEntry[] Responses =>
    [
        .. _responses.Values.OrderByDescending(response => response.StartUtcMilliseconds).Select(response => new ResponseEntry(
            response.EventId,
            response.State,
            response.Level,
            response.StartUtcMilliseconds,
            response.EndUtcMilliseconds,
            response.BaselineBasis,
            response.BaselineWattHours,
            response.MeasuredWattHours,
            response.ReductionWattHours,
            response.WasDeclined)),
    ];

    public void Take(TariffMessage message)
    {
        if (_tariff is null || (message.BootId, message.LiveSequence).CompareTo((_tariff.BootId, _tariff.LiveSequence)) > 0)
        {
            _tariff = message;
        }
    }

    /// <summary>Takes the costs of a period; of two of the same the one that was made later stands.</summary>
    public void Take(CostMessage message, bool isMonth)
    {
        SortedDictionary<string, CostMessage> all = isMonth ? _months : _days;
        if (!all.TryGetValue(message.StartLocal, out CostMessage? known)
            || (message.BootId, message.Sequence).CompareTo((known.BootId, known.Sequence)) > 0)
        {
            all[message.StartLocal] = message;
        }

        if (all.Count > (isMonth ? MonthCount : DayCount))
        {
            all.Remove(all.Keys.First());
        }
    }

    public void Take(ResponseMessage message)
    {
        if (!_responses.TryGetValue(message.EventId, out ResponseMessage? known)
            || (message.BootId, message.Sequence).CompareTo((known.BootId, known.Sequence)) > 0)
        {
            _responses[message.EventId] = message;
        }

        if (_responses.Count > ResponseCount)
        {
            _responses.Remove(_responses.Values.MinBy(response => response.StartUtcMilliseconds)!.EventId);
        }
    }

    private static CostEntry Of(CostMessage message) => new(
        message.StartLocal.Split('T')[0],
        [
            message.SharpMilliwattHours, message.PeakMilliwattHours, message.FlatMilliwattHours, message.ValleyMilliwattHours,
            message.DeepMilliwattHours,
        ],
        message.EnergyMicroYuan,
        message.MaximumDemandWatts,
        message.BilledDemandWatts,
        message.DemandChargeMicroYuan,
        message.IsWhole && !message.HasGap);
}
