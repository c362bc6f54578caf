namespace Zibo.EdgeCtl.NanoApi.Cli;

/// <summary>What the tool can do.</summary>
internal enum ToolCommand
{
    /// <summary>Check the firmware.</summary>
    Check,

    /// <summary>Rewrite the Compile lists.</summary>
    Sync,
}
