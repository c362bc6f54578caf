using Zibo.EdgeCtl.NanoApi.Api;

namespace Zibo.EdgeCtl.NanoApi.References;

/// <summary>Writes the C# source of a reference assembly from its table.</summary>
public static class ReferenceSource
{
    /// <summary>One source text that declares every type of the table, and the version of the assembly.</summary>
    public static string Generate(ApiTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        List<string> lines = [];
        if (table.PackageVersion is not null)
        {
            lines.Add($"[assembly: global::System.Reflection.AssemblyVersion(\"{table.PackageVersion}.0\")]");
        }

        // A type is nested when what stands before its name is itself a type of this table.
        HashSet<string> names = [.. table.Types.Select(t => t.FullName)];
        TypeWriter writer = new(table.Types.Where(t => names.Contains(t.Container)).ToLookup(t => t.Container));
        foreach (ApiType type in table.Types.Where(t => !names.Contains(t.Container)))
        {
            if (type.Container.Length == 0)
            {
                writer.Write(lines, type);
                continue;
            }

            lines.Add($"namespace {CSharpNames.Dotted(type.Container)}");
            lines.Add("{");
            writer.Write(lines, type);
            lines.Add("}");
        }

        return string.Join('\n', lines);
    }
}
