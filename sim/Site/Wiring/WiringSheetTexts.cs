namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Fixed words of a drawing and of a printed table.</summary>
public static class WiringSheetTexts
{
    internal static readonly Phrase Title = new("Wiring diagram", "接线图");

    internal static readonly Phrase TableTitle = new("Wiring table", "接线表");

    internal static readonly Phrase Site = new("Site", "站点");

    internal static readonly Phrase Device = new("Controller", "控制器");

    internal static readonly Phrase Board = new("Board", "控制板");

    internal static readonly Phrase Date = new("Date", "日期");

    internal static readonly Phrase Image = new("Site image CRC", "站点映像 CRC");

    internal static readonly Phrase Page = new("Sheet {0} of {1}", "第 {0} 张，共 {1} 张");

    internal static readonly Phrase Checked = new("Wired / checked", "接线 / 检查");

    internal static readonly Phrase Warnings = new("Before you touch a wire", "接线前须知");

    internal static readonly Phrase Free = new("Free terminals", "空闲端子");

    /// <summary>Says of a terminal that nothing hangs on it.</summary>
    public static readonly Phrase FreeRow = new("free", "空闲");

    internal static readonly Phrase None = new("none", "无");

    internal static readonly Phrase Unconfirmed = new(
        "Marked * : not confirmed, compare with the board in your hand first", "标 * 的端子未经确认，请先与实物核对");

    internal static readonly Phrase Check = new("compare with the board first", "请先与实物核对");

    /// <summary>Head of the column with the terminal.</summary>
    public static readonly Phrase Terminal = new("Terminal", "端子");

    /// <summary>Head of the column with the channel.</summary>
    public static readonly Phrase Channel = new("Channel", "通道");

    /// <summary>Head of the column with the pin.</summary>
    public static readonly Phrase Line = new("Inside the board", "板内引脚");

    /// <summary>Head of the column with names from the site file.</summary>
    public static readonly Phrase Name = new("In the site file", "站点文件名称");

    /// <summary>Head of the column with the purpose.</summary>
    public static readonly Phrase Purpose = new("What it is", "用途");

    /// <summary>Head of the column with the wire.</summary>
    public static readonly Phrase Wire = new("Wire", "导线");

    /// <summary>Head of the column with remarks.</summary>
    public static readonly Phrase Remark = new("Mind", "注意");
}
