namespace Zibo.EdgeCtl.Core.Safety.Manual;

/// <summary>What became of the command to override a load.</summary>
public enum OverrideResult : byte
{
    /// <summary>The next scan takes it; it replaces an override of the same load.</summary>
    Accepted = 0,

    /// <summary>There is no such load.</summary>
    UnknownLoad = 1,

    /// <summary>The time is not 1 ms to <see cref="LoadOverrides.MaximumMilliseconds"/>.</summary>
    InvalidDuration = 2,

    /// <summary>The mode is none of <see cref="OverrideMode"/>.</summary>
    InvalidMode = 3,
}
