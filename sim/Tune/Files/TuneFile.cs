using System.Security.Cryptography;
using System.Text;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Tuning files; see README.md for the format.</summary>
internal static class TuneFile
{
    /// <summary>Reads a tuning file and the site file that it names.</summary>
    /// <exception cref="InputException">One of them cannot be read or is wrong; carries everything that is.</exception>
    public static TuneDocument Read(string path)
    {
        string text = TextFile.Read(path);
        FindingList findings = new(path);
        TuneReader reader = new(JsonText.Parse(text, findings), findings, path);
        return reader.Read(text);
    }

    /// <summary>A number of what a site file says: comments, layout and ways to write a number change nothing.</summary>
    public static string DigestOfSite(string text) => DigestOf(JsonLiteral.Of(JsonText.Parse(text, new FindingList(string.Empty))));

    /// <summary>A number of texts; another text gives another one.</summary>
    public static string DigestOf(params string[] texts) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', texts))))[..16];
}
