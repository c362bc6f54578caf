using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A why-log in a file: a header with the names, then the records as the controller's ring has them.</summary>
/// <param name="Header">Names and offset of local time.</param>
/// <param name="Records">The records in their order.</param>
public sealed record WhyFile(WhyFileHeader Header, IReadOnlyList<WhyRecord> Records)
{
    private const long MaximumBytes = 256L * 1024 * 1024;

    /// <summary>Opens a file to write a log to. One that is there already gives way only where it is such a log, or empty.</summary>
    /// <exception cref="InputException">The file cannot be written, or holds something else.</exception>
    public static FileStream Create(string path)
    {
        FileStream? stream = null;
        try
        {
            stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            Span<byte> start = stackalloc byte[WhyFileHeader.Magic.Length];
            int count = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            if (count > 0 && !WhyFileHeader.HasMagic(start[..count]))
            {
                stream.Dispose();
                throw Refuse(path, WhyTexts.HoldsSomethingElse, WhyTexts.NameAnother);
            }

            stream.SetLength(0);
            return stream;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            stream?.Dispose();
            throw Refuse(path, WhyTexts.CannotBeWritten, WhyTexts.CheckFolder);
        }
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file: such a log, or captured messages of the topic why, one a line.</param>
    /// <param name="site">The site that captured messages are from, or null where such are not taken.</param>
    /// <exception cref="InputException">The file cannot be read, or is neither; names the record or the line.</exception>
    public static WhyFile Read(string path, SiteConfiguration? site = null)
    {
        byte[] bytes;
        try
        {
            bytes = new FileInfo(path) is { Exists: true, Length: > MaximumBytes }
                ? throw Refuse(path, WhyTexts.NoWhyFile, WhyTexts.WriteOne)
                : File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refuse(path, WhyTexts.NoSuchFile, WhyTexts.WriteOne);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Refuse(path, WhyTexts.CannotBeRead, WhyTexts.CheckRights);
        }

        return site is not null && !WhyFileHeader.HasMagic(bytes) ? WhyMessages.Parse(path, bytes, site) : Parse(path, bytes);
    }

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="name">What messages call the file.</param>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="InputException">The bytes are no such log; names the record.</exception>
    public static WhyFile Parse(string name, byte[] bytes)
    {
        if (!WhyFileHeader.HasMagic(bytes))
        {
            throw Refuse(name, WhyTexts.NoWhyFile, WhyTexts.WriteOne);
        }

        if (!WhyFileHeader.HasKnownVersion(bytes))
        {
            throw Refuse(name, WhyTexts.UnknownVersion, WhyTexts.UpdateTool);
        }

        WhyFileHeader header = WhyFileHeader.Read(bytes, out int start) ?? throw Refuse(name, WhyTexts.DamagedHeader, WhyTexts.FetchAgain);
        List<WhyRecord> records = [];
        for (; start < bytes.Length; start += header.RecordBytes)
        {
            int rest = bytes.Length - start;
            if (rest < header.RecordBytes)
            {
                throw RefuseRecord(name, records.Count + 1, WhyTexts.CutRecord.Format(rest, header.RecordBytes));
            }

            WhyRecord record = WhyRecord.Decode(bytes, start, header.RecordBytes);
            WhyRecord? previous = records.Count == 0 ? null : records[^1];
            if (WhyCheck.ProblemOf(bytes, start, record, header.RecordBytes, header.LoadIds.Count, previous) is { } problem)
            {
                throw RefuseRecord(name, records.Count + 1, problem);
            }

            records.Add(record);
        }

        return new WhyFile(header, records);
    }

    private static InputException RefuseRecord(string name, int place, Phrase problem) =>
        Refuse(name, WhyTexts.InRecord.Format(place, problem), WhyTexts.FetchAgain);

    private static InputException Refuse(string name, Phrase problem, Phrase remedy) =>
        new([new InputFinding(name, string.Empty, 0, 0, problem, remedy)]);
}
