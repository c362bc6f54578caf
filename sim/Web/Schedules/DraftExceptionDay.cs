namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>A day with periods of its own, as somebody edits it.</summary>
public sealed class DraftExceptionDay
{
    /// <summary>The day, such as 2026-10-10.</summary>
    public string Date { get; set; } = "";

    /// <summary>When people are there; empty where nobody comes.</summary>
    public string Occupied { get; set; } = "";
}
