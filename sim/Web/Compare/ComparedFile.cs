using System.Text;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>A file to be compared: the report of one run, or a table of spans of a store.</summary>
public static class ComparedFile
{
    /// <summary>Largest file that is taken, in bytes: the table of a year of some ten sites.</summary>
    public const int MaximumBytes = 1_048_576;

    private const string TableEnd = ".csv";

    /// <summary>Reads a file by the end of its name.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <returns>What can be compared in it, never nothing.</returns>
    /// <exception cref="InputException">It is none of both; says where and what.</exception>
    public static IReadOnlyList<ComparedRun> Parse(string name, ReadOnlyMemory<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (utf8.Length > MaximumBytes)
        {
            Phrase problem = new Phrase("larger than {0} bytes", "大于 {0} 字节").Format(MaximumBytes);
            throw new InputException([new InputFinding(name, "", 0, 0, problem, new Phrase("Give a shorter span", "请缩短时段"))]);
        }

        return name.EndsWith(TableEnd, StringComparison.OrdinalIgnoreCase)
            ? ComparedTable.Parse(name, Encoding.UTF8.GetString(utf8.Span))
            : [ComparedRun.Parse(name, utf8)];
    }
}
