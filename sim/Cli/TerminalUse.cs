namespace Zibo.EdgeCtl.Cli;

/// <summary>Which outputs a person looks at: there, tables may move and colours may be used.</summary>
/// <param name="IsOutput">Results go to a terminal.</param>
/// <param name="IsError">Messages go to a terminal.</param>
public readonly record struct TerminalUse(bool IsOutput, bool IsError);
