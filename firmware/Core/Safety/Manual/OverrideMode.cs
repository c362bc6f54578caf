namespace Zibo.EdgeCtl.Core.Safety.Manual;

/// <summary>What somebody wants of a load, whatever the controllers want.</summary>
public enum OverrideMode : byte
{
    /// <summary>Nothing: the controllers decide.</summary>
    Auto = 0,

    /// <summary>The load is held on.</summary>
    On = 1,

    /// <summary>The load is shed as its minimum on time allows; fire alarm, hand switch and comfort limit outrank it.</summary>
    Off = 2,
}
