using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Zibo.EdgeCtl.Sim.Image.Tests;

/// <summary>Compiles sources for this runtime, as the device's projects are compiled: C# 13, optimised.</summary>
internal static class HostCompiler
{
    private static readonly MetadataReference[] Runtime =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(p) == "mscorlib.dll")
            .Select(p => MetadataReference.CreateFromFile(p))];

    /// <summary>Writes an assembly for this runtime into a folder, with what lies there already to rest on.</summary>
    internal static void Compile(string folder, string name, bool isProgram, IEnumerable<(string Path, string Text)> sources) => Compile(
        Path.Combine(folder, name + ".dll"),
        isProgram,
        sources,
        [.. Runtime, .. Directory.GetFiles(folder, "*.dll").Select(f => MetadataReference.CreateFromImage(File.ReadAllBytes(f)))]);

    /// <summary>Writes an assembly that rests on these and nothing else.</summary>
    internal static void Compile(string path, bool isProgram, IEnumerable<(string Path, string Text)> sources, IEnumerable<MetadataReference> references)
    {
        CSharpParseOptions options = new(LanguageVersion.CSharp13, DocumentationMode.None);
        CSharpCompilation compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            sources.Select(s => CSharpSyntaxTree.ParseText(SourceText.From(s.Text), options, s.Path)),
            references,
            new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                allowUnsafe: true,
                deterministic: true));
        EmitResult result = compilation.Emit(path);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(5)));
    }
}
