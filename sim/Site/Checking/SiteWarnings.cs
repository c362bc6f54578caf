using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>What a site file may leave out or choose, and a technician should know: nothing here keeps a file from being used.</summary>
internal sealed class SiteWarnings
{
    private readonly string _file;
    private readonly JsonValue _root;
    private readonly SiteConfiguration _site;
    private readonly BuildingInformation _building;
    private readonly List<SiteWarning> _warnings = [];

    private SiteWarnings(string file, JsonValue root, SiteDocument document)
    {
        _file = file;
        _root = root;
        _site = document.Configuration;
        _building = document.Building;
    }

    /// <summary>The warnings, in the order of the file.</summary>
    public static IReadOnlyList<SiteWarning> Of(string file, JsonValue root, SiteDocument document)
    {
        SiteWarnings warnings = new(file, root, document);
        warnings.JudgeBuilding();
        warnings.JudgeDemand();
        warnings.JudgeLoads();
        warnings._warnings.AddRange(ShiftWarnings.Of(file, root, document.Configuration));
        warnings._warnings.AddRange(VainWarnings.Of(file, root, document.Configuration));
        warnings.JudgeReports();
        warnings.JudgeStore();
        return [.. warnings._warnings.OrderBy(warning => warning.Finding.Line)];
    }

    private void JudgeBuilding()
    {
        if (_building.AreaSquareMetres == null || _building.HeadCount == null)
        {
            Add(
                "no-building-size",
                "$.building",
                new("area or people of the building are not stated: there are no figures per m² or per head", "未写建筑面积或用能人数：报表无法给出单位面积和人均指标"),
                new("Write \"areaSquareMetres\" and \"heads\" under \"building\"", "请在“building”中填写“areaSquareMetres”和“heads”"));
        }

        if (_building.Id.Length > 0 && _building.Type is { } type && _building.Id[6] != BuildingInformation.LetterOf(type))
        {
            Add(
                "building-letter",
                "$.building.id",
                new Phrase("the letter {0} of the building id does not stand for its type, which has {1}", "建筑代码中的字母 {0} 与建筑类型不符，该类型为 {1}")
                    .Format(_building.Id[6], BuildingInformation.LetterOf(type)),
                new("Compare it with what the data centre has given", "请与数据中心分配的代码核对"));
        }
    }

    private void JudgeDemand()
    {
        CircuitConfiguration main = _site.Circuits[_site.SiteCircuit];
        if (main.MeterKind == MeterKind.Current)
        {
            Add(
                "site-meter-current",
                $"$.circuits[{_site.SiteCircuit}].current",
                new("the whole site is metered by a current transformer: its power is not what the supplier bills", "全站由电流互感器计量：其功率与供电方计费电量会有偏差"),
                new("Use the pulses of the supplier's meter, or a meter with an output", "请使用供电方电表脉冲，或带输出的电表"));
        }

        double onePulseWatts = SiteFigures.OnePulseWatts(_site);
        if (onePulseWatts * 100 > _site.Demand.LimitWatts)
        {
            Add(
                "coarse-pulse",
                $"$.circuits[{_site.SiteCircuit}].pulse",
                new Phrase("one pulse of the site's meter is {0} kW in a window: so much of the limit is kept free", "总表一个脉冲相当于一个需量周期内的 {0} kW：限额需预留这么多")
                    .Format(Kilo(onePulseWatts)),
                new("Ask for a meter with more impulses per kWh", "请选用脉冲常数更大的电表"));
        }

        if (_site.Demand.IntervalPulse.Input < 0)
        {
            Add(
                "no-interval-pulse",
                "$.demand",
                new(
                    "without \"intervalInput\" the windows follow the network's time, and without that the controller's own clock: they may lie beside the supplier's",
                    "未接“intervalInput”：需量周期依据网络时间，无网络时依据控制器自身时钟，可能与供电方周期错开"),
                new("Wire the supplier's end-of-interval contact where there is one", "如供电方提供需量周期结束触点，请接入"));
        }
    }

    private void JudgeLoads()
    {
        if (_site.Loads.Length == 0)
        {
            Add(
                "no-loads",
                "$.loads",
                new("there is no load that may be shed: the controller only meters", "没有可切除的负载：控制器仅作计量"),
                new("List what may wait: charging, water heating, cooling", "请列出可延后用电的负载：充电、热水、制冷等"));
        }
        else if (_site.Loads.Sum(load => (long)load.Options.RatedWatts) * 10 < _site.Demand.LimitWatts)
        {
            Add(
                "little-to-shed",
                "$.loads",
                new("all loads together are less than a tenth of the limit: they may not be enough to keep it", "全部可切负载不足限额的十分之一，可能无法守住限额"),
                new("List more loads", "请增列可切负载"));
        }

        for (int i = 0; i < _site.Loads.Length; i++)
        {
            JudgeLoad(i);
        }
    }

    private void JudgeLoad(int index)
    {
        LoadConfiguration load = _site.Loads[index];
        string path = FieldGuide.PathOf(new SiteError(SiteErrorCode.OutOfRange, SiteField.LoadId, index), _site);
        path = path[..path.LastIndexOf('.')];
        if (load.OwnCircuit == LoadConfiguration.NoCircuit)
        {
            Add(
                "load-without-meter",
                path,
                new Phrase("no circuit sees {0} alone: it is taken to draw its rated power, and what a shed took is seen in the site's meter only", "没有回路单独计量 {0}：按额定功率估算，切除效果只能由总表判断")
                    .Format(load.Id),
                new("Give it a meter and name its circuit, or check ratedWatts with a clamp meter", "请为其装表并写明“circuit”，或用钳表核对“ratedWatts”"));
        }

        if (IsFelt(load.Options.Kind) && load.Comfort.TemperatureIndex < 0)
        {
            Add(
                "no-comfort-limit",
                path,
                new Phrase("{0} is shed whatever the temperature of its rooms", "{0} 切除时不考虑室温").Format(load.Id),
                new("Wire a room transmitter and write \"comfort\"", "请接入室温变送器并填写“comfort”"));
        }
    }

    private void JudgeReports()
    {
        if (!_site.Budget.HasEnergy)
        {
            Add(
                "no-energy-quota",
                "$.budget",
                new("there is no quota of electricity: nobody is warned before the month exceeds it", "未设用电定额：超额前不会预警"),
                new("Write \"monthKilowattHours\" under \"budget\"", "请在“budget”中填写“monthKilowattHours”"));
        }

        bool isByYear = _root.Find("$.budget.yearKilowattHours") != null || _root.Find("$.budget.yearTonnesCoalEquivalent") != null;
        if (isByYear && _root.Find("$.budget.yearMonthsPermille") == null)
        {
            Add(
                "year-quota-spread",
                "$.budget",
                new(
                    "the year's quota is spread over the months as an office with heat pumps uses energy: another building has other months",
                    "全年定额按热泵供暖办公楼的用能规律分摊到各月：其他建筑各月比例不同"),
                new("Write last year's months as \"yearMonthsPermille\"", "请按上年各月用量填写“yearMonthsPermille”"));
        }

        if (_site.WaterMeters.Length == 0)
        {
            Add(
                "no-water-meter",
                "$.waterMeters",
                new("there is no water meter: water is not reported, and no leak is found", "没有水表：不上报用水，也无法发现漏水"),
                new("Wire the pulse output of the water meter", "请接入水表脉冲输出"));
        }
        else if (!_site.Budget.HasWater)
        {
            Add(
                "no-water-quota",
                "$.budget",
                new("there is no quota of water", "未设用水定额"),
                new("Write \"monthCubicMetres\" under \"budget\"", "请在“budget”中填写“monthCubicMetres”"));
        }

        if (_site.Circuits.All(circuit => circuit.SubItemCode.Length == 0))
        {
            Add(
                "no-sub-items",
                "$.circuits",
                new("no circuit has a sub-item code: data centres ask for sub-items", "回路均未填写分项编码：数据中心要求分项数据"),
                new("Write \"subItemCode\" for each circuit; README.md lists the codes", "请为各回路填写“subItemCode”，编码见 README.md"));
        }
    }

    private void JudgeStore()
    {
        double lifeYears = SiteFigures.StoreLifeYears(_site);
        if (lifeYears < _site.Checkpoint.LifeYears)
        {
            Add(
                "store-wears-out",
                "$.checkpoint",
                new Phrase("at {0} kW around the clock the totals are written {1} times a day: the flash memory lasts {2} years, not {3}", "全天 {0} kW 时累计值每天写入 {1} 次：闪存可用 {2} 年，不足 {3} 年")
                    .Format(
                        Kilo(SiteFigures.TypicalWatts(_site)),
                        Math.Round(SiteFigures.CheckpointsPerDay(_site)),
                        Math.Floor(lifeYears),
                        _site.Checkpoint.LifeYears),
                new("Raise \"quantumWattHours\" under \"checkpoint\"", "请加大“checkpoint”中的“quantumWattHours”"));
        }
    }

    // What people in the rooms notice.
    private static bool IsFelt(LoadKind kind) => kind is LoadKind.Chiller or LoadKind.HeatPump or LoadKind.AirHandler or LoadKind.FanCoil;

    private static string Kilo(double watts) => (watts / 1_000).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);

    private void Add(string code, string path, Phrase problem, Phrase remedy) =>
        _warnings.Add(new SiteWarning(code, new InputFinding(_file, path, _root.LineOf(path), 0, problem, remedy)));
}
