using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Zibo.EdgeCtl.NanoApi.References;

/// <summary>A generated reference assembly.</summary>
/// <param name="AssemblyName">Name of the assembly.</param>
/// <param name="Reference">The assembly, ready to compile against; null when it did not compile.</param>
/// <param name="Image">Its bytes, for tools that read files; empty when it did not compile.</param>
/// <param name="Errors">What the compiler found; empty when the table is sound.</param>
public sealed record ReferenceBuild(string AssemblyName, MetadataReference? Reference, ImmutableArray<byte> Image, IReadOnlyList<string> Errors);
