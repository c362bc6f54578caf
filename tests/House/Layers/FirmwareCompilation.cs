using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Zibo.EdgeCtl.House.Tests;

/// <summary>The portable firmware, compiled in memory so that rules see meanings and not only spellings.</summary>
internal sealed class FirmwareCompilation
{
    private static readonly MetadataReference[] BaseLibrary =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))];

    private readonly CSharpCompilation _compilation;

    public FirmwareCompilation(IEnumerable<HouseFile> sources)
    {
        Files = [.. sources.Where(file => LayerOf(file) is not null && file.EndsWith(".cs"))];
        _compilation = CSharpCompilation.Create(
            "Firmware",
            Files.Select(file => file.Tree),
            BaseLibrary,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    /// <summary>The firmware that stands.</summary>
    public static FirmwareCompilation Standing { get; } = new(Repository.Sources);

    /// <summary>The sources of the portable layers.</summary>
    public IReadOnlyList<HouseFile> Files { get; }

    /// <summary>What the compiler refuses.</summary>
    public IEnumerable<Diagnostic> Errors =>
        _compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The layer that a file stands in, or null for a file outside the portable firmware.</summary>
    public static Layer? LayerOf(HouseFile file) => Layer.Portable.FirstOrDefault(layer => file.IsBelow(layer.Folder));

    /// <summary>The meanings of the names in one file.</summary>
    public SemanticModel ModelOf(HouseFile file) => _compilation.GetSemanticModel(file.Tree);
}
