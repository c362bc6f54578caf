using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Zibo.EdgeCtl.NanoApi.Language;
using Zibo.EdgeCtl.NanoApi.References;

namespace Zibo.EdgeCtl.NanoApi.Compiling;

/// <summary>Compiles firmware against the API of the device, and looks for what compiles but does not run there.</summary>
public static class NanoCompilation
{
    /// <summary>Checks a few sources against the named device assemblies.</summary>
    /// <param name="sources">C# sources.</param>
    /// <param name="references">Names of device assemblies, <c>mscorlib</c> included.</param>
    /// <returns>What is wrong; empty when the device can take the sources.</returns>
    public static IReadOnlyList<Finding> Check(IEnumerable<string> sources, params string[] references) =>
        Compile(new CompileRequest
        {
            Sources = [.. sources.Select((text, i) => new SourceFile($"Source{i}.cs", text))],
            References = references,
        }).Findings;

    /// <summary>Compiles a project. Device assemblies without a table are left out: naming them is the project check's task.</summary>
    public static CompileResult Compile(CompileRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        CSharpParseOptions parseOptions = new(request.LanguageVersion, DocumentationMode.None, preprocessorSymbols: request.Symbols);
        IEnumerable<SyntaxTree> trees = request.Sources.Select(
            source => CSharpSyntaxTree.ParseText(SourceText.From(source.Text), parseOptions, source.Path));
        IEnumerable<MetadataReference> references = request.References
            .Distinct(StringComparer.Ordinal)
            .Select(name => ReferenceAssemblies.Embedded.Get(name)?.Reference)
            .OfType<MetadataReference>()
            .Concat(request.ProjectOutputs);
        OutputKind kind = request.IsApplication ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        CSharpCompilation compilation = CSharpCompilation.Create(
            request.AssemblyName,
            trees,
            references,
            new CSharpCompilationOptions(
                kind,
                optimizationLevel: OptimizationLevel.Release,
                allowUnsafe: request.AllowUnsafe,
                nullableContextOptions: request.Nullable,
                deterministic: true));

        // A real emit, not only the diagnostics: that a helper of the compiler is missing shows while it writes the code.
        using MemoryStream stream = new();
        EmitResult result = compilation.Emit(stream);
        List<Finding> language = LanguageChecker.Check(compilation);
        MissingApiHint hint = new(compilation);
        IEnumerable<Finding> errors = result.Diagnostics
            .Where(d => d.Severity == DiagnosticSeverity.Error)
            .Where(d => !CompilerNoise.IsExplainedBy(language, d))
            .Select(d => FindingFactory.Create(d.Location, request.AssemblyName, d.Id, hint.Complete(d)));
        ImmutableArray<byte> image = result.Success ? [.. stream.ToArray()] : default;
        return new CompileResult(
            [.. language.Concat(errors).Distinct().OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column)],
            compilation,
            result.Success ? MetadataReference.CreateFromImage(image) : null,
            result.Success ? DeviceTables.Of(image) : null);
    }
}
