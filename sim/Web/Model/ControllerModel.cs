using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>
/// Collects the messages of one controller in memory of a fixed size. Copies, late ones and those in disorder are told apart as the
/// contract says: by boot and sequence, never by arrival.
/// </summary>
internal sealed class ControllerModel(string site, string device, SiteFacts? facts)
{
    // The firmware has 16 of each; what is beyond that comes from no controller.
    private const int MaximumCircuitCount = 32;
    private const int MaximumLoadCount = 32;
    private const string QuarterEnd = "";
    private const string DayEnd = "1d";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, CircuitModel> _circuits = [];
    private readonly Dictionary<string, LoadModel> _loads = [];
    private readonly FaultBook _faults = new();
    private readonly EventLog _events = new();
    private readonly PowerHistory _power = new();
    private readonly Ring<LoadChange> _changes = new(EventLog.CapacityCount);
    private readonly WhyBook _why = new();
    private readonly BudgetModel _energy = new(false);
    private readonly BudgetModel _water = new(true);
    private readonly RateMeter _rate = new();
    private readonly MoneyModel _money = new();
    private readonly NewestBook<ScheduleMessage> _schedules = new(message => (message.BootId, message.Sequence));
    private readonly NewestBook<SetpointMessage> _setpoints = new(message => (message.BootId, message.Sequence));
    private readonly ExceptionBook _exceptions = new();

    private StatusMessage? _status;
    private StateMessage? _state;
    private HealthMessage? _health;
    private TotalsMessage? _totals;
    private long _bootId;
    private long _arrivedMilliseconds;
    private long _messageCount;
    private ControllerSnapshot? _snapshot;

    /// <summary>Messages of the last minute.</summary>
    public int PerMinuteCount(long nowMilliseconds)
    {
        lock (_lock)
        {
            return _rate.PerMinuteCount(nowMilliseconds);
        }
    }

    /// <summary>What is known now.</summary>
    public ControllerSnapshot Snapshot()
    {
        lock (_lock)
        {
            return _snapshot ??= Make();
        }
    }

    /// <summary>Takes a message.</summary>
    /// <param name="topic">Its topic.</param>
    /// <param name="payload">The message.</param>
    /// <param name="nowMilliseconds">Monotonic arrival time in ms.</param>
    /// <returns>False where it is none of the contract's.</returns>
    public bool Take(TopicPath topic, ReadOnlySpan<byte> payload, long nowMilliseconds)
    {
        lock (_lock)
        {
            if (!Dispatch(topic, payload))
            {
                return false;
            }

            _rate.Count(nowMilliseconds);
            _arrivedMilliseconds = nowMilliseconds;
            _messageCount++;
            _snapshot = null;
            return true;
        }
    }

    /// <summary>Remembers what is being ordered of a schedule.</summary>
    public void Note(SentOrder order)
    {
        lock (_lock)
        {
            _exceptions.Add(order);
            _snapshot = null;
        }
    }

    private bool Dispatch(TopicPath topic, ReadOnlySpan<byte> payload) => topic.Kind switch
    {
        TopicKind.Status => TakeAs<StatusMessage>(payload, TakeStatus),
        TopicKind.State => TakeAs<StateMessage>(payload, TakeState),
        TopicKind.Health => TakeAs<HealthMessage>(payload, TakeHealth),
        TopicKind.Intervals => topic.End == DayEnd || TakeAs<IntervalMessage>(payload, interval => TakeInterval(interval, topic.End)),
        TopicKind.Loads => TakeAs<LoadMessage>(payload, TakeLoad),
        TopicKind.Receipts => TakeAs<ReceiptMessage>(payload, TakeReceipt),
        TopicKind.Faults => TakeAs<FaultMessage>(payload, TakeFault),
        TopicKind.Boots => TakeAs<BootMessage>(payload, TakeBoot),
        TopicKind.Results => TakeAs<ResultMessage>(payload, TakeResult),
        TopicKind.Budget => TakeAs<BudgetMessage>(payload, TakeBudget),
        TopicKind.Totals => TakeAs<TotalsMessage>(payload, totals => _totals = totals),
        TopicKind.Why => TakeAs<WhyMessage>(payload, _why.Take),
        TopicKind.Powers => TakeAs<PowerMessage>(payload, TakePower),
        TopicKind.Reasons => TakeAs<ReasonMessage>(payload, TakeReason),
        TopicKind.Tariff => TakeAs<TariffMessage>(payload, _money.Take),
        TopicKind.Costs => TakeAs<CostMessage>(payload, cost => _money.Take(cost, topic.Name == "month")),
        TopicKind.Responses => TakeAs<ResponseMessage>(payload, _money.Take),
        TopicKind.Schedules => TakeAs<ScheduleMessage>(payload, TakeSchedule),
        TopicKind.Setpoints => TakeAs<SetpointMessage>(payload, TakeSetpoint),
        _ => true,
    };

    private static bool TakeAs<T>(ReadOnlySpan<byte> payload, Action<T> take)
        where T : class
    {
        if (ContractJson.Read<T>(payload) is not { } message)
        {
            return false;
        }

        take(message);
        return true;
    }

    private void TakeStatus(StatusMessage status)
    {
        if (status.BootId < _bootId)
        {
            return;
        }

        Enter(status.BootId);
        if (_status?.IsOnline != status.IsOnline)
        {
            _events.Add(new EventEntry(
                status.IsOnline ? EventKind.Online : EventKind.Offline, status.BootId, 0, _state?.UtcMilliseconds, device));
        }

        _status = status;
    }

    private void TakeState(StateMessage state)
    {
        Enter(state.BootId);
        if (_state is not null && (state.BootId, state.LiveSequence).CompareTo((_state.BootId, _state.LiveSequence)) <= 0)
        {
            return;
        }

        _state = state;
        if (state.UtcMilliseconds is { } utc)
        {
            _power.Add(new PowerPoint(utc, state.PowerWatts, state.EffectiveLimitWatts), state.WindowStartUtcMilliseconds);
        }
    }

    private void TakeHealth(HealthMessage health)
    {
        Enter(health.BootId);
        if (_health is null || (health.BootId, health.LiveSequence).CompareTo((_health.BootId, _health.LiveSequence)) > 0)
        {
            _health = health;
        }
    }

    private void TakeInterval(IntervalMessage interval, string end)
    {
        Enter(interval.BootId);
        if (Of(_circuits, interval.Circuit, MaximumCircuitCount, id => new CircuitModel(id)) is { } circuit)
        {
            circuit.Take(interval, end == QuarterEnd, _power.LowestLimitOf(interval.IntervalStartUtcMilliseconds));
        }
    }

    private void TakeLoad(LoadMessage message)
    {
        Enter(message.BootId);
        if (Of(_loads, message.Load, MaximumLoadCount, id => new LoadModel(id)) is not { } load)
        {
            return;
        }

        EventKind kind = message.IsShed ? EventKind.LoadOff : EventKind.LoadOn;
        bool isNew = _events.Add(new EventEntry(
            kind, message.BootId, message.Sequence, message.UtcMilliseconds, message.Load, message.Reason));
        if (message.BootId == _bootId && load.Take(message) && isNew && message.UtcMilliseconds is { } utc)
        {
            _changes.Add(new LoadChange(utc, message.Load, message.IsShed, message.Reason));
        }
    }

    private void TakePower(PowerMessage message)
    {
        Enter(message.BootId);
        if (message.BootId == _bootId)
        {
            Of(_circuits, message.Circuit, MaximumCircuitCount, id => new CircuitModel(id))?.Take(message);
        }
    }

    private void TakeReason(ReasonMessage message)
    {
        Enter(message.BootId);
        if (message.BootId == _bootId)
        {
            Of(_loads, message.Load, MaximumLoadCount, id => new LoadModel(id))?.Take(message);
        }
    }

    private void TakeSchedule(ScheduleMessage message)
    {
        Enter(message.BootId);
        _schedules.Take(message.Schedule, message);
    }

    private void TakeSetpoint(SetpointMessage message)
    {
        Enter(message.BootId);
        _setpoints.Take(message.Setpoint, message);
    }

    private void TakeReceipt(ReceiptMessage message)
    {
        if (Of(_loads, message.Load, MaximumLoadCount, id => new LoadModel(id)) is { } load)
        {
            load.Take(message);
            _events.Add(new EventEntry(
                EventKind.Receipt,
                message.BootId,
                message.Sequence,
                message.UtcMilliseconds,
                message.Load,
                Watts: message.DroppedWatts));
        }
    }

    private void TakeFault(FaultMessage message)
    {
        Enter(message.BootId);
        EventKind kind = message.IsActive ? EventKind.FaultAppeared : EventKind.FaultGone;
        _events.Add(new EventEntry(
            kind, message.BootId, message.Sequence, message.UtcMilliseconds, message.Fault, Source: message.Source));
        if (message.BootId == _bootId)
        {
            _faults.Take(message);
        }
    }

    private void TakeBoot(BootMessage message)
    {
        Enter(message.BootId);
        _events.Add(new EventEntry(EventKind.Boot, message.BootId, message.Sequence, message.UtcMilliseconds, device));
    }

    private void TakeResult(ResultMessage message)
    {
        _events.Add(new EventEntry(
            message.IsAccepted ? EventKind.CommandAccepted : EventKind.CommandRefused,
            message.BootId,
            message.Sequence,
            message.UtcMilliseconds,
            message.Id ?? "",
            message.Reason));
        _exceptions.Answer(message);
    }

    private void TakeBudget(BudgetMessage message)
    {
        Enter(message.BootId);
        _energy.Take(message);
        _water.Take(message);
    }

    // A larger boot id tells of a restart: relays, faults and the log of decisions begin anew.
    private void Enter(long bootId)
    {
        if (bootId <= _bootId)
        {
            return;
        }

        if (_bootId > 0)
        {
            _faults.Restart(bootId);
            _why.Restart();
            foreach (CircuitModel circuit in _circuits.Values)
            {
                circuit.Restart();
            }

            foreach (LoadModel load in _loads.Values)
            {
                load.Restart();
            }
        }

        _bootId = bootId;
    }

    private static T? Of<T>(Dictionary<string, T> all, string id, int maximumCount, Func<string, T> make)
        where T : class
    {
        if (!all.TryGetValue(id, out T? found) && all.Count < maximumCount)
        {
            all[id] = found = make(id);
        }

        return found;
    }

    private ControllerSnapshot Make() => new()
    {
        Site = site,
        Device = device,
        Facts = facts,
        Link = _status is null ? LinkState.Unknown : _status.IsOnline ? LinkState.Online : LinkState.Offline,
        BootId = _bootId,
        FirmwareVersion = _status?.FirmwareVersion ?? "",
        Board = _status?.Board ?? "",
        ArrivedMilliseconds = _arrivedMilliseconds,
        MessageCount = _messageCount,
        Demand = _state is null ? null : DemandSnapshot.Of(_state, facts),
        Health = _health is null ? null : HealthSnapshot.Of(_health),
        Circuits = Circuits(),
        Loads = Loads(),
        Faults = _faults.Active,
        Events = _events.Newest(),
        Power = _power.Points,
        Changes = _changes.ToArray(),
        Energy = _energy.Snapshot,
        Water = _water.Snapshot,
        Day = _totals is null ? null : DaySnapshot.Of(_totals),
        Why = _why.Records,
        AreaSquareMetres = _status?.AreaSquareMetres,
        HeadCount = _status?.HeadCount,
        SiteImageCrc = _status?.SiteImageCrc,
        Tariff = _money.Tariff,
        CostDays = _money.Days,
        CostMonths = _money.Months,
        Responses = _money.Responses,
        Schedules = [.. _schedules.All.Values.Select(ScheduleSnapshot.Of)],
        Setpoints = SetpointSnapshot.AllOf(_setpoints, facts, _status?.SiteImageCrc),
        Exceptions = _exceptions.At(_state?.UtcMilliseconds, _schedules),
    };

    private CircuitSnapshot[] Circuits()
    {
        // Without a site file the circuit through which most has flowed is that of the whole site.
        string? whole = facts?.SiteCircuit
            ?? _circuits.Values.FirstOrDefault(circuit => circuit.Use == CircuitUse.Whole)?.Id
            ?? _circuits.Values.MaxBy(circuit => circuit.TotalMilliwattHours)?.Id;
        string[] order = facts is null ? [.. _circuits.Keys.Order(StringComparer.Ordinal)] : [.. facts.Circuits.Union(_circuits.Keys)];
        HashSet<string> shed =
        [
            .. (facts?.Loads ?? []).Where(load => load.Circuit is not null && _loads.GetValueOrDefault(load.Id)?.IsShed == true)
                .Select(load => load.Circuit!),
        ];
        return
        [
            .. order.Select(id => (_circuits.GetValueOrDefault(id) ?? new CircuitModel(id)).Snapshot(shed.Contains(id), id == whole, _state?.UtcMilliseconds))
                .OrderBy(circuit => circuit.Use != CircuitUse.Whole),
        ];
    }

    private LoadSnapshot[] Loads()
    {
        IEnumerable<string> known = facts is null
            ? _loads.Keys.Order(StringComparer.Ordinal)
            : facts.Loads.OrderBy(load => load.ShedPriority).Select(load => load.Id).Union(_loads.Keys);
        bool isOthersOn = _state is not null && _state.ShedCount == _loads.Values.Count(load => load.IsShed == true);
        return
        [
            .. known.Select(id =>
            {
                LoadFacts? own = facts?.Loads.FirstOrDefault(load => load.Id == id);
                long? powerWatts = own?.Circuit is { } circuit && _circuits.TryGetValue(circuit, out CircuitModel? model)
                    ? model.Snapshot(false, false, _state?.UtcMilliseconds).PowerWatts
                    : null;
                return (_loads.GetValueOrDefault(id) ?? new LoadModel(id)).Snapshot(own, isOthersOn, _state?.UtcMilliseconds, powerWatts);
            }),
        ];
    }
}
