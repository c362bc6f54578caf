namespace Zibo.EdgeCtl.NanoApi.Compiling;

/// <summary>A source file to compile for the device.</summary>
/// <param name="Path">Path that findings name.</param>
/// <param name="Text">The C# source.</param>
public sealed record SourceFile(string Path, string Text);
