using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>What wiring tables and drawings say.</summary>
public static class WiringTexts
{
    internal static readonly Phrase SignalWire = new("2×0.5 mm² screened pair", "2×0.5 mm² 双绞屏蔽");

    internal static readonly Phrase TransformerWire = new("2×0.75 mm² pair, ≤ 10 m", "2×0.75 mm² 双绞，≤10 m");

    internal static readonly Phrase TapWire = new("2×1.5 mm², fused", "2×1.5 mm²，经熔断器");

    internal static readonly Phrase ContactWire = new("2×0.75 mm²", "2×0.75 mm²");

    internal static readonly Phrase RelayWire = new("2×1.5 mm², own fuse", "2×1.5 mm²，独立熔断器");

    internal static readonly Phrase RequestWire = new("2×0.75 mm², lift trade", "2×0.75 mm²，电梯维保接线");

    internal static readonly Phrase BusWire = new("2×0.5 mm² screened pair", "2×0.5 mm² 双绞屏蔽");

    internal static readonly Phrase PulseMeter = new("energy meter, {0} imp/kWh{1}", "电能表，{0} imp/kWh{1}");

    internal static readonly Phrase Polarity = new("S0+ to the terminal, S0− to GND", "S0+ 接端子，S0− 接 GND");

    internal static readonly Phrase PulseContact = new("energy meter, pulse contact, {0} imp/kWh{1}", "电能表脉冲触点，{0} imp/kWh{1}");

    internal static readonly Phrase WaterMeter = new("water meter, {0} L a pulse", "水表，{0} L/脉冲");

    internal static readonly Phrase Current = new("current transformer, {0} A a volt", "电流互感器，{0} A/V");

    internal static readonly Phrase Direction = new("arrow P1 → P2 towards the load; burden in the plug", "箭头 P1→P2 指向负载；负载电阻在插头内");

    internal static readonly Phrase Voltage = new("mains voltage beside a current", "与电流配对的电压");

    internal static readonly Phrase Tap = new("fuse at the tap; small transformer before the board", "取样处装熔断器；经小型互感器接入");

    internal static readonly Phrase Temperature = new("transmitter, {0} to {1} mV", "变送器，{0} 至 {1} mV");

    internal static readonly Phrase Modbus = new("{0} at address {1}", "{0}，地址 {1}");

    internal static readonly Phrase BusRemark = new(
        "one line through all meters, 120 Ω at its far end, screen earthed at one end; 9,600 Bd 8N1", "手拉手连接，末端接 120 Ω，屏蔽层单端接地；9600 8N1");

    internal static readonly Phrase FireAlarm = new("fire alarm", "火灾报警");

    internal static readonly Phrase FireAlarmClosed = new("opens on alarm: a cut wire is an alarm", "报警时断开：断线即视为报警");

    internal static readonly Phrase FireAlarmOpen = new(
        "closes on alarm: a cut wire stays unnoticed; take an input for opening contacts", "报警时闭合：断线无法发现；请改用常闭输入");

    internal static readonly Phrase SupplyFail = new("tells that the supply fails", "供电失电预告");

    internal static readonly Phrase IntervalPulse = new("end of the supplier's demand interval", "供电方需量周期脉冲");

    internal static readonly Phrase HandSwitch = new("hand switch, signals \"not in Auto\"", "手动开关，信号为“不在自动位”");

    internal static readonly Phrase Presence = new("presence detector, active while somebody is there", "人员存在检测，有人时动作");

    internal static readonly Phrase OptOut = new("key switch, declines demand response", "钥匙开关，谢绝需求响应");

    internal static readonly Phrase Daylight = new("daylight sensor, {0} to {1} mV", "日光传感器，{0} 至 {1} mV");

    internal static readonly Phrase Setpoint = new("setpoint 0-10 V", "0-10 V 温度设定");

    internal static readonly Phrase SetpointRemark = new("a missing signal must mean the plant's own setpoint", "信号丢失时须采用设备自身设定值");

    internal static readonly Phrase LiftFireService = new("lift bank in fire service", "电梯组处于消防状态");

    internal static readonly Phrase LiftParked = new("lift car {0} parked", "{0} 号轿厢停靠");

    internal static readonly Phrase LiftDoors = new("doors of lift car {0} closed", "{0} 号轿厢门已关闭");

    internal static readonly Phrase LiftService = new("lift car {0} in service", "{0} 号轿厢运行中");

    internal static readonly Phrase LiftEconomy = new("asks lift car {0} to save", "请求 {0} 号轿厢节能");

    internal static readonly Phrase LiftRemark = new(
        "to the saving input of the lift's own controller, never into its supply", "接电梯控制器的节能输入，严禁接入电梯电源");

    internal static readonly Phrase Load = new("{0}, {1} kW", "{0}，{1} kW");

    internal static readonly Phrase LoadRemark = new("contactor's coil through COM and NC", "负荷接触器线圈经 COM 与 NC");

    internal static readonly Phrase Level = new("level 0-10 V", "0-10 V 功率给定");

    internal static readonly Phrase LevelRemark = new("a missing signal must mean full power", "信号丢失时须为满功率");

    internal static readonly Phrase Range = new("terminal takes 0 to {0} mV, {1} of it at the pin", "端子 0 至 {0} mV，引脚为其 {1}");

    internal static readonly Phrase LoopRange = new("terminal takes 0 to {0} mA", "端子 0 至 {0} mA");

    internal static readonly Phrase NoNormallyClosed = new(
        "this relay has no NC contact: a dead controller would disconnect the load; use an auxiliary relay",
        "该继电器无 NC 触点：控制器失效会切断负荷；须加中间继电器");

    internal static readonly Phrase MainsWarning = new(
        "Mains voltage in the cabinet: only electricians work here. Isolate, lock, test for absence of voltage.",
        "柜内有市电：仅限持证电工操作。断电、上锁、验电后再接线。");

    internal static readonly Phrase TransformerWarning = new(
        "Never open the secondary of a current transformer under load: short it before you unplug it.",
        "电流互感器二次侧带电时严禁开路：拔下前先短接。");

    internal static readonly Phrase TapWarning = new(
        "Every voltage tap has its own fuse at the tap, of at most 2 A and for the short-circuit current there.",
        "每个电压取样点须在取样处装独立熔断器，不大于 2 A，分断能力满足该处短路电流。");

    internal static readonly Phrase RelayWarning = new(
        "Drawn without power: every load is connected (NC). Never wire a load to NO.",
        "图示为断电状态：所有负荷均接通（NC）。严禁将负荷接在 NO 上。");

    internal static readonly Phrase ProtectedWarning = new(
        "Lifts, emergency lighting, pumps and fire service never go through a relay of this controller.",
        "电梯、应急照明、水泵和消防设备的电源严禁经过本控制器的继电器。");

    internal static readonly Phrase FireWarning = new(
        "Test the fire alarm: pull off one wire of its contact, every load must come on at once.",
        "火灾报警试验：拆下触点一根线，所有负荷须立即接通。");

    internal static readonly Phrase SeparationWarning = new(
        "Lay signal wires apart from mains, or in separate ducts; cross them at right angles.",
        "信号线与市电线分开敷设或分槽，交叉处成直角。");

    internal static readonly Phrase SortPulse = new("Pulse input", "脉冲输入");

    internal static readonly Phrase SortContact = new("Pulse contact input", "触点脉冲输入");

    internal static readonly Phrase SortAnalog = new("Analog input", "模拟输入");

    internal static readonly Phrase SortDigital = new("Digital input", "数字输入");

    internal static readonly Phrase SortOutput = new("Relay", "继电器");

    internal static readonly Phrase SortLevel = new("Analog output", "模拟输出");

    internal static readonly Phrase SortPort = new("RS-485 port", "RS-485 串口");

    internal static readonly Phrase KindChiller = new("chiller", "冷水机组");

    internal static readonly Phrase KindHeatPump = new("heat pump", "热泵");

    internal static readonly Phrase KindAirHandler = new("air handler", "空调机组");

    internal static readonly Phrase KindFanCoil = new("fan coils", "风机盘管");

    internal static readonly Phrase KindLighting = new("lighting", "照明");

    internal static readonly Phrase KindSockets = new("sockets", "插座");

    internal static readonly Phrase KindWaterHeater = new("water heater", "热水器");

    internal static readonly Phrase KindEvCharger = new("EV charger", "充电桩");

    internal static readonly Phrase KindOther = new("load", "负荷");

    /// <summary>The name of a sort of channels.</summary>
    public static Phrase SortName(ChannelSort sort) => sort switch
    {
        ChannelSort.PulseInput => SortPulse,
        ChannelSort.ContactInput => SortContact,
        ChannelSort.AnalogInput => SortAnalog,
        ChannelSort.DigitalInput => SortDigital,
        ChannelSort.Output => SortOutput,
        ChannelSort.AnalogOutput => SortLevel,
        _ => SortPort,
    };

    /// <summary>The name of a kind of load.</summary>
    public static Phrase KindName(LoadKind kind) => kind switch
    {
        LoadKind.Chiller => KindChiller,
        LoadKind.HeatPump => KindHeatPump,
        LoadKind.AirHandler => KindAirHandler,
        LoadKind.FanCoil => KindFanCoil,
        LoadKind.Lighting => KindLighting,
        LoadKind.Sockets => KindSockets,
        LoadKind.WaterHeater => KindWaterHeater,
        LoadKind.EvCharger => KindEvCharger,
        _ => KindOther,
    };
}
