using System.Text;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>New site files: from answers to a text with comments that the reader accepts.</summary>
public static class SiteDrafting
{
    /// <summary>Name of the schema that is written beside a new file, for editors.</summary>
    public const string SchemaName = "site.schema.json";

    /// <summary>Makes the text.</summary>
    /// <param name="name">What messages call the file.</param>
    /// <param name="answers">The answers.</param>
    /// <param name="language">Language of the comments.</param>
    /// <exception cref="InputException">The answers make no site that may be used; carries everything that is wrong.</exception>
    public static string Draft(string name, SiteAnswers answers, Language language)
    {
        string text = SiteDraftText.Write(answers, language);
        _ = SiteChecker.Check(name, text);
        return text;
    }

    /// <summary>Writes a text as a site file, and the schema beside it.</summary>
    /// <exception cref="InputException">A file of that name exists and may not be replaced, or the folder cannot be written.</exception>
    public static void Write(string path, string text, bool mayReplace)
    {
        RefuseExisting(path, mayReplace);
        UTF8Encoding utf8 = new(false);
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        SafeWrite.Bytes(path, utf8.GetBytes(text));
        SafeWrite.Bytes(Path.Combine(folder, SchemaName), utf8.GetBytes(TextFile.ReadEmbedded(SchemaName)));
    }

    /// <summary>Asked before the first question too: nobody shall answer them all for nothing.</summary>
    /// <exception cref="InputException">A file of that name exists and may not be replaced.</exception>
    public static void RefuseExisting(string path, bool mayReplace)
    {
        if (!mayReplace && File.Exists(path))
        {
            FindingList findings = new(path);
            findings.Add(
                new Phrase("the file exists already", "文件已存在"),
                new Phrase("Choose another name with --out, or replace it with --force", "请用 --out 另选文件名，或用 --force 覆盖"));
            findings.ThrowIfAny();
        }
    }
}
