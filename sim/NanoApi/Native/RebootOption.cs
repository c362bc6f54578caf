namespace nanoFramework.Runtime.Native;

/// <summary>How to restart.</summary>
public enum RebootOption
{
    /// <summary>The whole chip.</summary>
    NormalReboot = 0,

    /// <summary>Into the loader.</summary>
    EnterNanoBooter = 1,

    /// <summary>The interpreter alone.</summary>
    ClrOnly = 2,
}
