using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image.Tests;

/// <summary>A small program of a library and a Main, plain and linked.</summary>
internal sealed class Sample : IDisposable
{
    private const string Program = "Zibo.EdgeCtl.Sample";

    private readonly string _folder = Directory.CreateTempSubdirectory("edgectl-image-").FullName;

    private Sample(string library, string main, int maximumCodeBytes)
    {
        Directory.CreateDirectory(PlainFolder);
        if (library.Length > 0)
        {
            HostCompiler.Compile(PlainFolder, "Zibo.EdgeCtl.Library", false, [("Library.cs", library)]);
        }

        HostCompiler.Compile(PlainFolder, Program, true, [("Program.cs", main)]);
        Report = ImageLinker.Link(
            new LinkRequest(PlainFolder, LinkedFolder) { MapPath = MapPath, ReferenceFolders = [Path.GetDirectoryName(typeof(object).Assembly.Location)!] },
            maximumCodeBytes);
        ProgramFolder.Translate(LinkedFolder, Program);
        Names = [.. File.ReadAllLines(MapPath).Skip(1).Select(l => l.Split(' ', 2)[1])];
    }

    /// <summary>What linking said.</summary>
    internal LinkReport Report { get; }

    /// <summary>The map of names.</summary>
    internal string MapPath => Path.Combine(_folder, "names.map");

    /// <summary>Names of the sources of all that is left.</summary>
    internal IReadOnlyList<string> Names { get; }

    private string PlainFolder => Path.Combine(_folder, "plain");

    private string LinkedFolder => Path.Combine(_folder, "linked");

    /// <summary>Links a program that puts its answer into its first argument; statements of Main are enough.</summary>
    internal static Sample Of(string library, string statements, string more = "", int maximumCodeBytes = ImageSplitter.MaximumCodeBytes) => new(
        library,
        $"using System;\npublic static class Program\n{{\n    public static void Main(string[] args)\n    {{\n{statements}\n    }}\n}}\n{more}",
        maximumCodeBytes);

    /// <summary>Runs both forms, which must answer the same.</summary>
    internal string Answer()
    {
        string plain = ProgramFolder.Run(PlainFolder, Program);
        Assert.Equal(plain, ProgramFolder.Run(LinkedFolder, Program));
        return plain;
    }

    /// <summary>Whether something of this name is left.</summary>
    internal bool Has(string name) => Names.Any(n => n == name || n.EndsWith("::" + name, StringComparison.Ordinal)
        || n.Contains($"::{name}(", StringComparison.Ordinal));

    /// <summary>Calls in all methods that are left, those of the runtime's own left out.</summary>
    internal int CallCount() => Modules().SelectMany(m => m.GetTypes()).SelectMany(t => t.Methods).Where(m => m.HasBody)
        .SelectMany(m => m.Body.Instructions)
        .Count(i => i.OpCode.Code is Code.Call or Code.Callvirt && ((MethodReference)i.Operand).DeclaringType.Namespace.Length == 0);

    /// <summary>The linked assemblies.</summary>
    internal List<ModuleDefinition> Modules() => [.. Report.Files.Select(f => ModuleDefinition.ReadModule(new MemoryStream(File.ReadAllBytes(f))))];

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
