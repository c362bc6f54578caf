using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Why a load of a protected kind never hangs on a relay of ours (GB 50116, GB 51309).</summary>
internal static class ProtectedKinds
{
    private static readonly Dictionary<LoadKind, Phrase> Reasons = new()
    {
        [LoadKind.Unknown] = new("nobody can tell whether it may be switched off", "无法判断是否允许断电"),
        [LoadKind.Lift] = new("people get trapped in a lift that loses its supply", "电梯断电会困人"),
        [LoadKind.EmergencyLighting] = new("emergency lighting belongs to its own controller", "应急照明由其专用控制器控制"),
        [LoadKind.EgressLighting] = new("people need the lighting of escape routes", "疏散通道照明关系人员安全"),
        [LoadKind.DomesticWaterPump] = new("the building would be without water", "会造成停水"),
        [LoadKind.DrainPump] = new("the basement would flood", "会造成地下室积水"),
        [LoadKind.Security] = new("access control, cameras and alarms must work", "门禁、监控和报警必须持续运行"),
        [LoadKind.FireService] = new("fire service equipment belongs to the fire panel", "消防设备由消防控制系统控制"),
        [LoadKind.ItEquipment] = new("servers lose data when their supply fails", "服务器断电会丢失数据"),
    };

    /// <summary>The reason, without a full stop.</summary>
    public static Phrase ReasonOf(LoadKind kind) => Reasons.GetValueOrDefault(kind) ?? Reasons[LoadKind.Unknown];
}
