using Mono.Cecil;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Image.Tests;

/// <summary>The whole: several assemblies, names, and folders that cannot be linked.</summary>
public sealed class LinkTests
{
    private const string Library =
        """
        public class A { public int F(int n) { int s = 0; for (int i = 0; i < n; i++) { s += i * n; } return s; } }
        public class B { private readonly A _a = new A(); public int G(int n) { int s = 0; for (int i = 0; i < n; i++) { s += _a.F(i) - n; } return s; } }
        public class C { public static readonly int[] Table = { 2, 3, 5, 7, 11, 13, 17, 19 }; public int H(int n) { int s = 0; for (int i = 0; i < n; i++) { s += new B().G(i) + Table[i & 7]; } return s; } }
        """;

    private const string Statements = "C c = new C(); args[0] = (c.H(6) + c.H(args.Length) + new B().G(3)).ToString();";

    [Fact]
    public void What_is_too_large_for_one_assembly_becomes_several_that_rest_on_each_other()
    {
        using Sample one = Sample.Of(Library, Statements);
        using Sample several = Sample.Of(Library, Statements, maximumCodeBytes: 70);
        Assert.Single(one.Report.After);
        Assert.InRange(several.Report.After.Count, 3, 10);
        Assert.Equal(one.Answer(), several.Answer());
        HashSet<string> loaded = [];
        foreach (ModuleDefinition module in several.Modules())
        {
            Assert.DoesNotContain(
                module.AssemblyReferences,
                r => r.Name.StartsWith(WorldReader.OwnPrefix, StringComparison.Ordinal) && !loaded.Contains(r.Name));
            loaded.Add(module.Assembly.Name.Name);
        }

        Assert.All(several.Report.After, a => Assert.True(a.CodeBytes <= 70));
    }

    [Fact]
    public void The_same_firmware_gives_the_same_bytes()
    {
        using Sample one = Sample.Of(Library, Statements);
        using Sample other = Sample.Of(Library, Statements);
        Assert.Equal(File.ReadAllBytes(one.Report.Files[0]), File.ReadAllBytes(other.Report.Files[0]));
    }

    [Fact]
    public void A_trace_is_read_back()
    {
        using Sample sample = Sample.Of(Library, Statements);
        string[] line = File.ReadAllLines(sample.MapPath).Single(l => l.EndsWith(" B::G(Int32)", StringComparison.Ordinal)).Split(' ');
        LinkMap map = LinkMap.Read(sample.MapPath);
        string type = line[0].Split("::")[0];
        Assert.Equal(
            "++++ B::G(Int32) [IP: 0012] ++++ B::.ctor() std::x B::zz",
            map.Explain($"++++ {line[0]} [IP: 0012] ++++ {type}::.ctor std::x {type}::zz"));
    }

    [Fact]
    public void Names_are_short_and_none_of_the_sources_is_left()
    {
        using Sample sample = Sample.Of(Library, Statements);
        foreach (TypeDefinition type in sample.Modules().SelectMany(m => m.Types).Where(t => t.Name != "<Module>"))
        {
            Assert.Matches("^[a-z]{1,2}$", type.Name);
            Assert.Equal("", type.Namespace);
            Assert.All(type.Methods.Where(m => !m.IsConstructor), m => Assert.Matches("^([a-z]|[A-Z]){1,2}$", m.Name));
            Assert.False(type.HasProperties || type.HasEvents || type.HasCustomAttributes);
        }
    }

    [Fact]
    public void Folders_that_cannot_be_linked_say_why()
    {
        string folder = Directory.CreateTempSubdirectory("edgectl-image-").FullName;
        try
        {
            HostCompiler.Compile(folder, "Lone", true, [("P.cs", "class P { static void Main() { } }")]);
            string core = Assert.Throws<InputException>(() => ImageLinker.Link(new LinkRequest(folder, folder + "x"))).Text(Language.English);
            Assert.Contains("System.Private.CoreLib is missing", core, StringComparison.Ordinal);
            File.Delete(Path.Combine(folder, "Lone.dll"));
            Assert.Contains("no assembly here has a Main", Refusal(folder, Path.Combine(folder, "out")), StringComparison.Ordinal);
            Assert.Contains("there is no such folder", Refusal(Path.Combine(folder, "x"), folder), StringComparison.Ordinal);
            Assert.Contains("written over", Refusal(folder, folder + Path.DirectorySeparatorChar), StringComparison.Ordinal);
            HostCompiler.Compile(folder, "Zibo.EdgeCtl.Library", false, [("L.cs", "public class L { public static int N() => 1; }")]);
            HostCompiler.Compile(folder, "One", true, [("P.cs", "class P { static void Main() { L.N(); } }")]);
            File.Delete(Path.Combine(folder, "Zibo.EdgeCtl.Library.dll"));
            string missing = Refusal(folder, Path.Combine(folder, "out"));
            Assert.Contains("Zibo.EdgeCtl.Library is missing, which One needs", missing, StringComparison.Ordinal);
            Assert.Contains("--references", missing, StringComparison.Ordinal);
            HostCompiler.Compile(folder, "Two", true, [("P.cs", "class P { static void Main() { } }")]);
            Assert.Contains("several assemblies here have a Main: One, Two", Refusal(folder, Path.Combine(folder, "out")), StringComparison.Ordinal);
            Assert.False(Directory.Exists(Path.Combine(folder, "out")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Refusal(string input, string output) =>
        Assert.Throws<InputException>(() => ImageLinker.Link(
            new LinkRequest(input, output) { ReferenceFolders = [Path.GetDirectoryName(typeof(object).Assembly.Location)!] })).Text(Language.English);
}
