namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Language of a text that people see.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Simplified Chinese.</summary>
    Chinese,
}
