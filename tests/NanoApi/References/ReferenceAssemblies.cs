using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Zibo.EdgeCtl.NanoApi.Api;

namespace Zibo.EdgeCtl.NanoApi.References;

/// <summary>Compiles tables to reference assemblies in memory, each at most once.</summary>
public sealed class ReferenceAssemblies(TableSet tables)
{
    // Written into metadata as the runtime the assembly is for; the compiler takes it from the core library, which is ours.
    private const string RuntimeMetadataVersion = "v4.0.30319";

    private readonly ConcurrentDictionary<string, Lazy<ReferenceBuild>> _builds = new(StringComparer.Ordinal);

    /// <summary>The assemblies of the tables that stand in this project; shared, since they never change in a run.</summary>
    public static ReferenceAssemblies Embedded { get; } = new(TableSet.Embedded);

    /// <summary>The tables behind the assemblies.</summary>
    public TableSet Tables { get; } = tables;

    /// <summary>The reference assembly of a table, or null when there is no such table.</summary>
    public ReferenceBuild? Get(string assemblyName) =>
        Tables.Find(assemblyName) is { } table
            ? _builds.GetOrAdd(assemblyName, _ => new Lazy<ReferenceBuild>(() => Build(table))).Value
            : null;

    private ReferenceBuild Build(ApiTable table)
    {
        List<MetadataReference> references = [];
        foreach (string name in Tables.Closure(table.AssemblyName))
        {
            if (Get(name) is not { Reference: { } reference })
            {
                return new ReferenceBuild(table.AssemblyName, null, [], [$"{table.AssemblyName} needs {name}, which did not compile"]);
            }

            references.Add(reference);
        }

        CSharpCompilation compilation = CSharpCompilation.Create(
            table.AssemblyName,
            [CSharpSyntaxTree.ParseText(ReferenceSource.Generate(table))],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, deterministic: true));

        // Metadata only: nobody runs these assemblies, and a constructor need not chain to one of its base class.
        using MemoryStream stream = new();
        EmitResult result = compilation.Emit(
            stream,
            options: new EmitOptions(metadataOnly: true, runtimeMetadataVersion: RuntimeMetadataVersion));
        List<string> errors = [.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString())];
        return errors.Count == 0
            ? new ReferenceBuild(table.AssemblyName, MetadataReference.CreateFromImage(stream.ToArray()), [.. stream.ToArray()], errors)
            : new ReferenceBuild(table.AssemblyName, null, [], errors);
    }
}
