using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Runtime.Interop;

/// <summary>
/// The discovery messages of a site, made one at a time as they are published. Keys are the abbreviations that Home Assistant
/// defines, since messages are small; no entity has a topic for commands.
/// </summary>
internal sealed class DiscoveryCatalog
{
    private const int StateEntities = 5;
    private const int EnergyBudgetEntities = 4;
    private const int WaterBudgetEntities = 3;
    private const int EntitiesPerCircuit = 2;
    private const string State = "state";
    private const string Budget = "budget";
    private const string WaterBudget = "budget/water";
    private const string PerKilowattHour = "/1000";

    private readonly JsonWriter _json = new JsonWriter();
    private readonly DiscoveryEntity _entity = new DiscoveryEntity();
    private readonly SiteConfiguration _site;
    private readonly string _boardName;
    private readonly string _root;
    private readonly string _device;
    private readonly int _energyBudgetCount;
    private readonly int _waterBudgetCount;
    private readonly int _fireCount;

    internal DiscoveryCatalog(SiteConfiguration site, string boardName)
    {
        _site = site;
        _boardName = boardName;
        string root = Topics.RootOf(site.SiteId, site.DeviceId);
        _root = root.Substring(0, root.Length - 1);
        _device = "edgectl-" + site.SiteId + "-" + site.DeviceId;
        _fireCount = site.FireAlarmInput == SiteConfiguration.NoInput ? 0 : 1;
        _energyBudgetCount = site.Budget.HasEnergy ? EnergyBudgetEntities : 0;
        _waterBudgetCount = site.Budget.HasWater ? WaterBudgetEntities : 0;
        Count = StateEntities + _fireCount + _energyBudgetCount + _waterBudgetCount
            + (site.Circuits.Length * EntitiesPerCircuit) + site.Loads.Length + site.WaterMeters.Length;
    }

    /// <summary>Number of messages.</summary>
    internal int Count { get; }

    /// <summary>Topic of the message that was made last.</summary>
    internal string Topic { get; private set; }

    /// <summary>Holds the message; only the first <see cref="Length"/> bytes mean something.</summary>
    internal byte[] Payload { get; } = new byte[OutboxMessage.MaximumPayloadBytes];

    /// <summary>Bytes of the message.</summary>
    internal int Length => _json.Length;

    /// <summary>True where it does not fit.</summary>
    internal bool HasOverflowed => _json.HasOverflowed;

    /// <summary>Makes a message.</summary>
    /// <param name="index">Which, from 0 on.</param>
    internal void Compose(int index)
    {
        Find(index);
        Topic = "homeassistant/" + (_entity.IsBinary ? "binary_sensor/" : "sensor/") + _device + "/" + _entity.Id + "/config";
        _json.Begin(Payload);
        _json.Write("~", _root);
        _json.Write("name", _entity.Name);
        _json.Write("uniq_id", _device + "-" + _entity.Id);
        _json.Write("stat_t", "~/" + _entity.Topic);
        _json.Write("val_tpl", _entity.Template);
        if (_entity.IsBinary)
        {
            _json.Write("pl_on", "True");
            _json.Write("pl_off", "False");
        }

        WriteUnlessNull("unit_of_meas", _entity.Unit);
        WriteUnlessNull("dev_cla", _entity.DeviceClass);
        WriteUnlessNull("stat_cla", _entity.StateClass);
        _json.Write("avty_t", "~/status");
        _json.Write("avty_tpl", "{{'online' if value_json.isOnline else 'offline'}}");
        _json.BeginObject("dev");
        _json.Write("ids", _device);
        _json.Write("name", _site.SiteId + " " + _site.DeviceId);
        _json.Write("mdl", "EdgeCtl " + _boardName);
        _json.Write("sw", Announcement.FirmwareVersion);
        _json.EndObject();
        _json.End();
    }

    private static string Value(string expression) => "{{value_json." + expression + "}}";

    // A total must not step back, as it would where a message of an hour ago arrives late.
    private static string Newest(string expression) =>
        "{%if value_json.isReplay is undefined%}{{value_json." + expression + "}}{%endif%}";

    private void Find(int index)
    {
        if (index < StateEntities)
        {
            FindState(index);
            return;
        }

        index -= StateEntities;
        if (index < _fireCount)
        {
            _entity.SetBinary("fire", "fire alarm", State, Value("isFireAlarm"), "safety");
            return;
        }

        index -= _fireCount;
        if (index < _energyBudgetCount)
        {
            FindEnergyBudget(index);
            return;
        }

        index -= _energyBudgetCount;
        if (index < _waterBudgetCount)
        {
            FindWaterBudget(index);
            return;
        }

        FindPart(index - _waterBudgetCount);
    }

    private void FindState(int index)
    {
        switch (index)
        {
            case 0:
                _entity.SetPower("power", "power", State, Value("powerWatts"));
                break;
            case 1:
                _entity.SetPower("projected", "projected power", State, Value("projectedWatts"));
                break;
            case 2:
                _entity.SetPower("limit", "limit", State, Value("effectiveLimitWatts"));
                break;
            case 3:
                _entity.SetCount("sheds", "loads shed", State, Value("shedCount"));
                break;
            default:
                _entity.SetCount("faults", "active faults", State, Value("activeFaultCount"));
                break;
        }
    }

    private void FindEnergyBudget(int index)
    {
        switch (index)
        {
            case 0:
                _entity.SetEnergy("month-used", "month used", Budget, Value("monthUsedWattHours" + PerKilowattHour), true);
                break;
            case 1:
                _entity.SetEnergy("month-quota", "month quota", Budget, Value("monthQuotaWattHours" + PerKilowattHour), false);
                break;
            case 2:
                _entity.SetEnergy("day-used", "day used", Budget, Value("dayUsedWattHours" + PerKilowattHour), true);
                break;
            default:
                _entity.SetPower("window-target", "window target", Budget, Value("windowTargetWatts"));
                break;
        }
    }

    private void FindWaterBudget(int index)
    {
        switch (index)
        {
            case 0:
                _entity.SetWater("month-water-used", "month water used", WaterBudget, Value("monthUsedLitres"), true);
                break;
            case 1:
                _entity.SetWater("month-water-quota", "month water quota", WaterBudget, Value("monthQuotaLitres"), false);
                break;
            default:
                _entity.SetWater("day-water-used", "day water used", WaterBudget, Value("dayUsedLitres"), true);
                break;
        }
    }

    private void FindPart(int index)
    {
        int circuitEntities = _site.Circuits.Length * EntitiesPerCircuit;
        int loads = _site.Loads.Length;
        if (index < circuitEntities)
        {
            FindCircuit(_site.Circuits[index / EntitiesPerCircuit].Id, index % EntitiesPerCircuit == 0);
        }
        else if (index - circuitEntities < loads)
        {
            int load = index - circuitEntities;
            string id = _site.Loads[load].Id;
            _entity.SetBinary(
                "shed-" + id, id + " shed", State, Value("shedLoadBits|bitwise_and(" + (1 << load) + ") > 0"), null);
        }
        else
        {
            string id = _site.WaterMeters[index - circuitEntities - loads].Id;
            _entity.SetWater("water-" + id, id + " water", "water/" + id, Newest("totalLitres"), true);
        }
    }

    private void FindCircuit(string id, bool isEnergy)
    {
        string topic = "intervals/" + id;
        if (isEnergy)
        {
            _entity.SetEnergy("energy-" + id, id + " energy", topic, Newest("totalMilliwattHours/1000000"), true);
        }
        else
        {
            _entity.SetPower("mean-" + id, id + " mean power", topic, Newest("meanWatts"));
        }
    }

    private void WriteUnlessNull(string name, string value)
    {
        if (value != null)
        {
            _json.Write(name, value);
        }
    }
}
