using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Zibo.EdgeCtl.NanoApi.Compiling;

/// <summary>What to compile for the device and how.</summary>
public sealed record CompileRequest
{
    /// <summary>Name of the assembly to make.</summary>
    public string AssemblyName { get; init; } = "Firmware";

    /// <summary>The sources.</summary>
    public required IReadOnlyList<SourceFile> Sources { get; init; }

    /// <summary>Names of the device assemblies to reference; nothing else is referenced.</summary>
    public required IReadOnlyList<string> References { get; init; }

    /// <summary>Output of other device projects that this one references.</summary>
    public IReadOnlyList<MetadataReference> ProjectOutputs { get; init; } = [];

    /// <summary>Version of the language.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp13;

    /// <summary>Symbols for <c>#if</c>.</summary>
    public IReadOnlyList<string> Symbols { get; init; } = [];

    /// <summary>Whether the result is an application and needs a Main.</summary>
    public bool IsApplication { get; init; }

    /// <summary>Whether unsafe code is allowed.</summary>
    public bool AllowUnsafe { get; init; }

    /// <summary>Whether and how <c>string?</c> means something.</summary>
    public NullableContextOptions Nullable { get; init; }
}
