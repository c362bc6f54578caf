using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Zibo.EdgeCtl.NanoApi.Compiling;

/// <summary>What came of a compilation for the device.</summary>
/// <param name="Findings">Errors of the compiler and uses of features the device cannot run, in the order of the text.</param>
/// <param name="Compilation">The compilation, for those who want to look at its symbols.</param>
/// <param name="Output">The assembly, for projects that reference it; null when it did not compile.</param>
/// <param name="Tables">What it takes of the device's tables; null when it did not compile.</param>
public sealed record CompileResult(
    IReadOnlyList<Finding> Findings, CSharpCompilation Compilation, MetadataReference? Output, DeviceTables? Tables);
