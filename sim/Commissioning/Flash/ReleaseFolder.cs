using System.Security.Cryptography;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>A folder that a release was unpacked into: its files and <c>SHA256SUMS</c>.</summary>
public static class ReleaseFolder
{
    /// <summary>The list of checksums: 64 hexadecimal digits, two spaces or a space and a star, a name, a line each.</summary>
    public const string SumsName = "SHA256SUMS";

    private const int DigestDigits = 64;

    /// <summary>Proves the checksum of every file that the list names, and finds the application image.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>Path of the one image, a file that ends with <c>.bin</c>.</returns>
    /// <exception cref="InputException">The list is missing or wrong, a file is missing or another, or there is not one image.</exception>
    public static string ImageOf(string folder)
    {
        string list = Path.Combine(folder, SumsName);
        string[] lines;
        try
        {
            lines = File.ReadAllLines(list);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException([Finding(list, 0, FlashTexts.Unreadable, FlashTexts.ReleaseRemedy)]);
        }

        List<InputFinding> findings = [];
        List<string> images = [];
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length > 0 && Check(folder, list, lines[i], i + 1, findings) is { } image)
            {
                images.Add(image);
            }
        }

        if (findings.Count == 0 && images.Count != 1)
        {
            findings.Add(Finding(list, 0, FlashTexts.NotOneImage.Format(images.Count), FlashTexts.NotOneImageRemedy));
        }

        return findings.Count == 0 ? images[0] : throw new InputException(findings);
    }

    private static string? Check(string folder, string list, string line, int number, List<InputFinding> findings)
    {
        string name = line.Length > DigestDigits + 2 ? line[(DigestDigits + 2)..] : "";
        bool isLine = name.Length > 0 && line[..DigestDigits].All(char.IsAsciiHexDigit) && line[DigestDigits] == ' '
            && !Path.IsPathRooted(name) && !name.Split('/', '\\').Contains("..");
        if (!isLine)
        {
            findings.Add(Finding(list, number, FlashTexts.BadSumLine, FlashTexts.ReleaseRemedy));
            return null;
        }

        string path = Path.Combine(folder, name);
        try
        {
            using FileStream file = File.OpenRead(path);
            if (!Convert.ToHexString(SHA256.HashData(file)).Equals(line[..DigestDigits], StringComparison.OrdinalIgnoreCase))
            {
                findings.Add(Finding(path, 0, FlashTexts.OtherSum.Format(SumsName), FlashTexts.ReleaseRemedy));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(Finding(path, 0, FlashTexts.Unreadable, FlashTexts.ReleaseRemedy));
        }

        return name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) ? path : null;
    }

    private static InputFinding Finding(string file, int line, Phrase problem, Phrase remedy) => new(file, "", line, 0, problem, remedy);
}
