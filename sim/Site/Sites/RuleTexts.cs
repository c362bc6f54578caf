using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Safety.Comfort;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>The words for the firmware's error codes.</summary>
internal static class RuleTexts
{
    private static readonly Phrase Unused = new("Use each channel once", "每个通道只能使用一次");

    private static readonly Phrase LimitOfCount = new("Leave some out, or use a second controller", "请减少数量，或增设一台控制器");

    private static readonly Dictionary<SiteErrorCode, (Phrase Problem, Phrase Remedy)> Texts = new()
    {
        [SiteErrorCode.None] = (
            new Phrase("the configuration may be used", "配置可以使用"),
            new Phrase("There is nothing to do", "无需处理")),
        [SiteErrorCode.InvalidId] = (
            new Phrase("a name has 1 to {0} characters a-z, 0-9 and -", "名称须为 1 至 {0} 个字符：a-z、0-9 和 -").Format(SiteRules.MaximumIdLength),
            new Phrase("Write it in small letters, with - for spaces", "请用小写字母，以 - 代替空格")),
        [SiteErrorCode.DuplicateId] = (
            new Phrase("the name is already taken by an earlier entry", "该名称已被前面的条目使用"),
            new Phrase("Give each its own name", "请使用不同的名称")),
        [SiteErrorCode.OutOfRange] = (
            new Phrase("the value is not allowed", "该值不允许"),
            new Phrase("Choose one of those that README.md lists", "请选用 README.md 中列出的值")),
        [SiteErrorCode.CircuitCount] = (
            new Phrase("a controller meters 1 to {0} circuits", "一台控制器计量 1 至 {0} 个回路").Format(SiteRules.MaximumCircuits),
            new Phrase("List at least the circuit of the main meter, and no more than that", "至少列出总表回路，且不超过上限")),
        [SiteErrorCode.LoadCount] = (
            new Phrase("a controller sheds at most {0} loads", "一台控制器最多控制 {0} 个负载").Format(SiteRules.MaximumLoads),
            LimitOfCount),
        [SiteErrorCode.DuplicateChannel] = (
            new Phrase("the channel is already used by an earlier entry", "该通道已被前面的条目使用"),
            Unused),
        [SiteErrorCode.ProtectedKind] = (
            new Phrase("a load of this kind is never switched off: {0}", "此类负载绝不允许断电：{0}"),
            new Phrase(
                "Remove the load; its circuit may still be metered under \"circuits\"",
                "请删除该负载；其回路仍可在“circuits”中计量")),
        [SiteErrorCode.FireAlarmMissing] = (
            new Phrase(
                "a site with loads needs the fire alarm, which ends every shed at once",
                "有可切负载的站点必须接入火灾报警，以便立即恢复全部供电"),
            new Phrase("Wire the alarm contact to a digital input and write its number", "请将报警触点接入数字输入并填写其编号")),
        [SiteErrorCode.CompressorTimes] = (
            new Phrase("the time is too short for a compressor, which short cycling destroys", "时间过短，频繁启停会损坏压缩机"),
            new Phrase("Write at least {0} s on and {1} s off", "至少写运行 {0} s、停机 {1} s").Format(
                SiteRules.CompressorMinimumOnMilliseconds / 1_000, SiteRules.CompressorMinimumOffMilliseconds / 1_000)),
        [SiteErrorCode.UnknownCircuit] = (
            new Phrase("there is no such circuit, or it meters the whole site", "没有该回路，或该回路计量全站"),
            new Phrase(
                "Name a circuit that sees this load alone, or leave the key out where there is none",
                "请写只计量该负载的回路；没有时请删去该键")),
        [SiteErrorCode.SharedOwnCircuit] = (
            new Phrase("an earlier load already claims this circuit as its own", "前面的负载已独占该回路"),
            new Phrase("A circuit that sees several loads is named by none of them", "计量多个负载的回路不应由任何负载引用")),
        [SiteErrorCode.WaterMeterCount] = (
            new Phrase("a controller reads at most {0} water meters", "一台控制器最多接入 {0} 块水表").Format(PulseRules.MaximumWaterMeters),
            LimitOfCount),
        [SiteErrorCode.MaximumPowerMissing] = (
            new Phrase(
                "a contact needs the circuit's greatest power: without it nobody knows whether its filter loses pulses",
                "触点输入必须给出回路最大功率，否则无法判断滤波是否会丢脉冲"),
            new Phrase("Write \"maximumWatts\", from the breaker or the transformer", "请按断路器或互感器填写“maximumWatts”")),
        [SiteErrorCode.FilterLosesPulses] = (
            new Phrase("the filter loses pulses at the greatest power or flow", "最大功率或流量下滤波会丢脉冲"),
            PulseTexts.LostPulsesRemedy),
        [SiteErrorCode.LeakNotMeasurable] = (
            new Phrase("so small a flow gives less than two pulses in a night", "该流量在整个夜间不足两个脉冲"),
            new Phrase("Raise it, lengthen the night, or use a meter with fewer litres a pulse", "请提高该值、延长夜间时段，或选用脉冲当量更小的水表")),
        [SiteErrorCode.MustImport] = (
            new Phrase(
                "the site's circuit, and one that is a load's own, must be metered as import",
                "全站回路和负载专用回路必须按用电方向计量"),
            new Phrase(
                "Meter export and generation in a circuit of their own",
                "上网电量和发电量请另设回路计量")),
        [SiteErrorCode.InvalidCheck] = (
            new Phrase(
                "a circuit checks another one that checks nothing itself",
                "回路只能与另一个自身不设核对的回路核对"),
            new Phrase(
                "Name the circuit that measures the same by other means, in one of the two only",
                "请写用其他方式计量同一电量的回路，且只在两者之一中填写")),
        [SiteErrorCode.SubItemCode] = (
            new Phrase("a sub-item code has 5 characters 0-9 and A-Z", "分项编码须为 5 个字符：0-9 和 A-Z"),
            new Phrase("Choose one of those that README.md lists", "请选用 README.md 中列出的编码")),
        [SiteErrorCode.FactorBasis] = (
            new Phrase(
                "the factor does not belong to its basis: calorific is {0} to {1} mg ce/kWh, equivalent {2} to {3}",
                "系数与折标基准不符：当量值（calorific）为 {0} 至 {1} mg ce/kWh，等价值（equivalent）为 {2} 至 {3}").Format(
                FactorOptions.MinimumCalorificMilligrams,
                FactorOptions.MaximumCalorificMilligrams,
                FactorOptions.MinimumEquivalentMilligrams,
                FactorOptions.MaximumEquivalentMilligrams),
            new Phrase(
                "Write 122900 for calorific (0.1229 kgce/kWh) or 310000 for equivalent (0.31); never mix the two",
                "当量值写 122900（0.1229 kgce/kWh），等价值写 310000（0.31）；两者不得混用")),
        [SiteErrorCode.BudgetMonths] = (
            new Phrase(
                "a month's quota is 1 to {0} kWh, 0.001 to {1} tce, 1 to {2} m³",
                "月定额为 1 至 {0} kWh、0.001 至 {1} tce、1 至 {2} m³").Format(
                BudgetOptions.MaximumMonthKilowattHours,
                BudgetOptions.MaximumMonthKilogramsCe / 1_000,
                BudgetOptions.MaximumMonthCubicMetres),
            new Phrase("Write one number for every month alike, or twelve, January first", "请写一个数（各月相同），或自一月起写十二个数")),
        [SiteErrorCode.BudgetDays] = (
            new Phrase(
                "at most {0} days a list, from 1970 to 2149, none twice and none in both lists",
                "每个列表最多 {0} 天（1970 至 2149 年），同一天不得重复，也不得同时出现在两个列表").Format(BudgetOptions.MaximumListedDays),
            new Phrase("Leave out days that are past or double", "请删去已过去或重复的日期")),
        [SiteErrorCode.BudgetTwice] = (
            new Phrase("the quota is given both in kWh and in coal equivalent", "定额同时以 kWh 和标准煤给出"),
            new Phrase("Keep the one that was issued", "请只保留下达的那一个")),
        [SiteErrorCode.BudgetBasis] = (
            new Phrase(
                "the quota in coal equivalent is of another basis than the site's factor",
                "以标准煤给出的定额与站点折标系数的基准不同"),
            new Phrase(
                "Write the basis of the quota under \"factors\" too, with its factor; never mix the two",
                "请在“factors”中按定额的基准填写基准与系数；两者不得混用")),
        [SiteErrorCode.BudgetQuotaMissing] = (
            new Phrase("the budget cannot limit without a quota of energy", "没有电量定额就不能按预算限电"),
            new Phrase("Write \"monthKilowattHours\", or the mode \"report\"", "请填写“monthKilowattHours”，或把 mode 改为“report”")),
        [SiteErrorCode.BudgetMinimumLimit] = (
            new Phrase(
                "a budget that limits needs a least limit, 1 W to the demand limit",
                "按预算限电必须给出最低限额：1 W 至需量限值"),
            new Phrase("Write the power below which the building cannot work", "请填写维持建筑基本运行的功率")),
        [SiteErrorCode.BudgetWaterMeterMissing] = (
            new Phrase("there is a quota of water and no water meter", "有用水定额但没有水表"),
            new Phrase("List the meter under \"waterMeters\", or leave the quota out", "请在“waterMeters”中列出水表，或删去该定额")),
        [SiteErrorCode.TemperatureCount] = (
            new Phrase("a controller reads at most {0} temperatures", "一台控制器最多接入 {0} 个温度").Format(GuardRules.MaximumTemperatures),
            LimitOfCount),
        [SiteErrorCode.TransmitterLine] = (
            new Phrase(
                "the two points make no line: the voltage rises from 0 to at most {0} mV, and the temperatures differ",
                "两点不成特性线：电压须递增，在 0 至 {0} mV 之间，且两点温度不同").Format(TemperatureOptions.MaximumMillivolts),
            new Phrase("Write the point with the lower voltage first, both behind the divider", "先写电压较低的一点，均按分压后的电压填写")),
        [SiteErrorCode.PlausibleRange] = (
            new Phrase("the minimum must be below the maximum", "最小值必须小于最大值"),
            new Phrase("Write what the room can have, such as -20 and 60", "请写房间可能出现的温度，例如 -20 和 60")),
        [SiteErrorCode.UnknownTemperature] = (
            new Phrase("there is no such temperature", "没有该温度"),
            new Phrase("Name one of \"temperatures\"", "请写“temperatures”中的一个名称")),
        [SiteErrorCode.ComfortRange] = (
            new Phrase(
                "a comfort limit has a minimum or a maximum within what its temperature believes, and more than the hysteresis between them",
                "舒适限值须有下限或上限，位于该温度的可信范围之内，且两者之差大于回差"),
            new Phrase("Write \"maximumCelsius\" for cooling, \"minimumCelsius\" for heating", "制冷写“maximumCelsius”，供热写“minimumCelsius”")),
        [SiteErrorCode.LiftBankCount] = (
            new Phrase("a controller knows at most {0} lift banks", "一台控制器最多接入 {0} 组电梯").Format(LiftRules.MaximumBanks),
            LimitOfCount),
        [SiteErrorCode.LiftCarCount] = (
            new Phrase("a lift bank has {0} to {1} cars: one of them always stays as it is", "一组电梯须有 {0} 至 {1} 台：始终保留一台不节能")
                .Format(LiftRules.MinimumCars, LiftRules.MaximumCars),
            new Phrase("Leave a single lift out", "单台电梯请勿填写")),
        [SiteErrorCode.EconomyOnLoadRelay] = (
            new Phrase(
                "this output is the relay of a load: a contactor behind it could cut the lift's supply",
                "该输出是负载继电器：其后的接触器可能切断电梯电源"),
            new Phrase("Give the economy input of the lift controller an output of its own", "请为电梯控制柜的节能输入单独使用一个输出")),
        [SiteErrorCode.AllowanceTooShort] = (
            new Phrase(
                "so short an allowance is over before the load's minimum off time is: it would never be shed",
                "该时限短于负载的最短停机时间，负载将永远不会被切除"),
            new Phrase(
                "Write at least {0} s more than minimumOffSeconds, or 0 for no such limit",
                "请写比 minimumOffSeconds 至少多 {0} s 的值，或写 0 表示不限").Format((SheddingRules.AllowanceMarginMilliseconds / 1_000) + 1)),
        [SiteErrorCode.InvalidParent] = TreeTexts.InvalidParent,
        [SiteErrorCode.ParentCircle] = TreeTexts.ParentCircle,
        [SiteErrorCode.InvalidFeeder] = TreeTexts.InvalidFeeder,
        [SiteErrorCode.FeederMustImport] = TreeTexts.FeederMustImport,
        [SiteErrorCode.TripBelowLimit] = TreeTexts.TripBelowLimit,
        [SiteErrorCode.TripNotMeasurable] = TreeTexts.TripNotMeasurable,
        [SiteErrorCode.StepGroup] = (
            new Phrase("the steps of one load stand together and are alike", "同一负载的各级须相邻且选项相同"),
            new Phrase("List them under \"steps\" of one load", "请写在同一负载的“steps”中")),
        [SiteErrorCode.StepsWithLevel] = (
            new Phrase("a load with steps has no level", "分级负载不能再有调节水平"),
            new Phrase("Remove \"level\", or write one \"output\"", "请删去“level”，或只写一个“output”")),
        [SiteErrorCode.EvLevel] = (
            new Phrase("no vehicle charges below 6 A", "车辆充电电流不得低于 6 A"),
            new Phrase(
                "Write 6 A in thousandths of the charger's greatest current: 190 for 32 A, 375 for 16 A; at least {0}",
                "请按充电桩最大电流的千分数填写 6 A：32 A 为 190，16 A 为 375；至少 {0}").Format(LevelRules.LeastEvLevelPermille)),
        [SiteErrorCode.TariffSeasonCount] = TariffTexts.SeasonCount,
        [SiteErrorCode.TariffPeriods] = TariffTexts.Periods,
        [SiteErrorCode.TariffMonths] = TariffTexts.Months,
        [SiteErrorCode.TariffPriceMissing] = TariffTexts.PriceMissing,
        [SiteErrorCode.TariffValidity] = TariffTexts.Validity,
        [SiteErrorCode.DemandChargeIncomplete] = TariffTexts.ChargeIncomplete,
        [SiteErrorCode.DeferWithoutTariff] = TariffTexts.DeferWithoutTariff,
        [SiteErrorCode.DeferFromAll] = TariffTexts.DeferFromAll,
        [SiteErrorCode.FallbackIncomplete] = TariffTexts.FallbackIncomplete,
    };

    private static readonly Phrase UnknownProblem =
        new("the firmware refuses the configuration", "固件拒绝该配置");

    /// <summary>True where the words for a code are known.</summary>
    public static bool Knows(SiteErrorCode code) => Texts.ContainsKey(code);

    /// <summary>What is wrong; {0} takes the reason where the kind is protected.</summary>
    public static Phrase Problem(SiteErrorCode code, SiteField field)
    {
        FieldGuide guide = FieldGuide.Of(field);
        if (code != SiteErrorCode.OutOfRange || !guide.HasRange)
        {
            return Texts.TryGetValue(code, out (Phrase Problem, Phrase Remedy) texts) ? texts.Problem : UnknownProblem;
        }

        return field switch
        {
            SiteField.WindowSeconds => new Phrase(
                "must be whole minutes that divide the hour, {0} to {1} s", "必须是能整除一小时的整分钟数，{0} 至 {1} s").Format(guide.Least, guide.Most),
            SiteField.Ratio or SiteField.ModbusRatio => new Phrase(
                "numerator and denominator must be {0} to {1}, the denominator not above the numerator",
                "分子和分母必须在 {0} 至 {1} 之间，且分母不大于分子").Format(guide.Least, guide.Most),
            _ => new Phrase("must be {0} to {1}{2}", "必须在 {0} 至 {1}{2} 之间").Format(guide.Least, guide.Most, guide.Unit),
        };
    }

    /// <summary>What to do about it.</summary>
    public static Phrase Remedy(SiteErrorCode code, SiteField field)
    {
        if (code == SiteErrorCode.OutOfRange && FieldGuide.Of(field).HasRange)
        {
            return field switch
            {
                SiteField.WindowSeconds => new Phrase("Write one of: {0}", "可选：{0}").Format(string.Join(", ", WindowSeconds())),
                SiteField.Ratio or SiteField.ModbusRatio => new Phrase("A 200/5 A transformer has numerator 200 and denominator 5", "200/5 A 互感器的分子为 200、分母为 5"),
                _ => new Phrase("Write a number in that range, in the unit that the key names", "请按键名所示单位填写该范围内的数值"),
            };
        }

        return Texts.TryGetValue(code, out (Phrase Problem, Phrase Remedy) texts)
            ? texts.Remedy
            : new Phrase("Update this tool", "请更新本工具");
    }

    /// <summary>Every window length that the firmware's rules allow, in seconds.</summary>
    private static IEnumerable<int> WindowSeconds() =>
        Enumerable.Range(1, DemandOptions.MaximumWindowSeconds / 60)
            .Select(minutes => minutes * 60)
            .Where(seconds => seconds >= DemandOptions.MinimumWindowSeconds && DemandOptions.MaximumWindowSeconds % seconds == 0);
}
