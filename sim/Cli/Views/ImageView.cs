using System.Globalization;
using Spectre.Console;
using Zibo.EdgeCtl.Sim.Image;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>Shows what <c>edgectl image link</c> made of the firmware.</summary>
internal static class ImageView
{
    public static void Write(CommandContext context, LinkReport report)
    {
        Table table = new() { Border = TableBorder.Rounded };
        table.AddColumn(Summary.Text(context, ImageCliTexts.Assembly));
        foreach (Phrase header in (Phrase[])
            [ImageCliTexts.Types, ImageCliTexts.Methods, ImageCliTexts.Fields, ImageCliTexts.Code, ImageCliTexts.Texts])
        {
            table.AddColumn(new TableColumn(Summary.Text(context, header)).RightAligned());
        }

        Add(report.Before, ImageCliTexts.Before);
        table.AddEmptyRow();
        Add(report.After, ImageCliTexts.After);
        Summary.Console(context).Write(table);
        string files = string.Join(", ", report.Files.Select(f => Path.GetFileName(f)));
        context.Output.WriteLine(ImageCliTexts.Inlined.Format(report.InlinedCallCount, files).In(context.Language));

        void Add(IReadOnlyList<LinkedAssembly> assemblies, Phrase sum)
        {
            foreach (LinkedAssembly assembly in assemblies)
            {
                Row(assembly.Name, [assembly]);
            }

            Row(sum.In(context.Language), assemblies);
        }

        void Row(string name, IReadOnlyList<LinkedAssembly> assemblies) => table.AddRow(
            Markup.Escape(name),
            Number(assemblies.Sum(a => a.TypeCount)),
            Number(assemblies.Sum(a => a.MethodCount)),
            Number(assemblies.Sum(a => a.FieldCount)),
            Number(assemblies.Sum(a => a.CodeBytes)),
            Number(assemblies.Sum(a => a.TextBytes)));
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
