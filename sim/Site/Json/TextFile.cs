using System.Text;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads text files; everything that can go wrong becomes a finding.</summary>
internal static class TextFile
{
    private const long MaximumBytes = 256L * 1024 * 1024;

    /// <summary>Reads a UTF-8 file, with or without a byte order mark.</summary>
    /// <exception cref="InputException">The file cannot be read, is too large or is not UTF-8.</exception>
    public static string Read(string path)
    {
        FindingList findings = new(path);
        Phrase tooLarge = new Phrase("the file is larger than {0} MB", "文件超过 {0} MB").Format(MaximumBytes >> 20);
        byte[] bytes = Read(path, MaximumBytes, tooLarge, new Phrase("Split it", "请拆分文件"), findings);
        string text = Decode(bytes, findings);
        findings.ThrowIfAny();
        return text;
    }

    /// <summary>Reads a file of bytes.</summary>
    /// <exception cref="InputException">The file cannot be read or is too large.</exception>
    public static byte[] ReadBytes(string path, int maximumBytes)
    {
        FindingList findings = new(path);
        Phrase tooLarge = new Phrase("the file is larger than {0} bytes", "文件超过 {0} 字节").Format(maximumBytes);
        return Read(path, maximumBytes, tooLarge, new Phrase("Check that it is the file you meant", "请确认文件是否选对"), findings);
    }

    private static byte[] Read(string path, long maximumBytes, Phrase tooLarge, Phrase remedy, FindingList findings)
    {
        byte[] bytes = [];
        try
        {
            FileInfo file = new(path);
            if (file.Exists && file.Length > maximumBytes)
            {
                findings.Add(tooLarge, remedy);
            }
            else
            {
                bytes = File.ReadAllBytes(path);
            }
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            findings.Add(new Phrase("there is no such file", "文件不存在"), new Phrase("Check the path", "请检查路径"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            findings.Add(
                new Phrase("the file cannot be opened", "无法打开文件"),
                new Phrase("Check that it is a file, that you may read it and that no other program holds it",
                    "请确认它是文件、您有读取权限且未被其他程序占用"));
        }

        findings.ThrowIfAny();
        return bytes;
    }

    /// <summary>The text of a file that ships inside this assembly.</summary>
    public static string ReadEmbedded(string name)
    {
        using Stream stream = typeof(TextFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The build left out {name}.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Decode(byte[] bytes, FindingList findings)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException exception)
        {
            int line = bytes.AsSpan(0, Math.Clamp(exception.Index, 0, bytes.Length)).Count((byte)'\n') + 1;
            findings.AddLine(
                line,
                0,
                new Phrase("the text is not in UTF-8", "文本不是 UTF-8 编码"),
                new Phrase("Save the file as UTF-8 (editors on Chinese Windows often save GBK)",
                    "请将文件另存为 UTF-8 编码（中文 Windows 下的编辑器常保存为 GBK）"));
            return string.Empty;
        }
    }
}
