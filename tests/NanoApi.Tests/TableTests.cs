using Zibo.EdgeCtl.NanoApi.Api;
using Zibo.EdgeCtl.NanoApi.References;

namespace Zibo.EdgeCtl.NanoApi.Tests;

public sealed class TableTests
{
    public static TheoryData<string> Assemblies => [.. TableSet.Embedded.All.Select(t => t.AssemblyName)];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_table_compiles_to_a_reference_assembly(string assembly)
    {
        ReferenceBuild build = ReferenceAssemblies.Embedded.Get(assembly)!;

        Assert.Empty(build.Errors);
        Assert.NotNull(build.Reference);
    }

    [Fact]
    public void Every_table_file_is_embedded_under_the_name_of_its_assembly()
    {
        IEnumerable<string?> files = Directory.GetFiles(Repository.PathOf("tests", "NanoApi", "Tables"), "*.txt")
            .Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(files.Order(StringComparer.Ordinal), TableSet.Embedded.All.Select(t => t.AssemblyName));
    }

    [Theory]
    [InlineData("public class A.B\n  gadget public System.Int32 X", "T.txt(4)", "gadget")]
    [InlineData("public thing A.B", "T.txt(3)", "thing")]
    [InlineData("public class A.B\n  method public System.Int32 X(System.Int32 y", "T.txt(4)", "')'")]
    public void A_line_that_cannot_be_read_is_named(string lines, string place, string word)
    {
        TableFormatException e = Assert.Throws<TableFormatException>(
            () => TableReader.Read("T.txt", "assembly T package P/1.0.0\nreferences mscorlib\n" + lines));

        Assert.Contains(place, e.Message, StringComparison.Ordinal);
        Assert.Contains(word, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tables_are_the_shared_ones_but_for_three_amendments()
    {
        string shared = Path.GetFullPath(Repository.PathOf("..", "shared", "nano-api"));
        Assert.SkipUnless(Directory.Exists(shared), $"there is no folder {shared}, which only some checkouts have beside them");

        foreach (string file in Directory.GetFiles(shared, "*.txt"))
        {
            string ours = Repository.PathOf("tests", "NanoApi", "Tables", Path.GetFileName(file));
            Assert.True(File.Exists(ours), $"{ours} is missing");
            Assert.Equal(File.ReadLines(file).Select(WithoutAmendments), File.ReadLines(ours).Select(WithoutAmendments));
        }
    }

    // What the metadata shows in attributes: SpanByte is a ref struct, the logger's methods are extensions, DataRow may be repeated.
    private static string WithoutAmendments(string line) => line
        .Replace("public readonly ref struct System.SpanByte", "public struct System.SpanByte", StringComparison.Ordinal)
        .Replace("DataRowAttribute : System.Attribute [Repeatable]", "DataRowAttribute : System.Attribute", StringComparison.Ordinal)
        .Replace("(this Microsoft.Extensions.Logging.ILogger", "(Microsoft.Extensions.Logging.ILogger", StringComparison.Ordinal);
}
