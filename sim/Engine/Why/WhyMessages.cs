using System.Text;
using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>
/// Captured messages of the topic why, one a line, with the topic before them or without. Copies and disorder are mended; of
/// several boots the newest counts, and decisions that nobody asked for are missing.
/// </summary>
internal static class WhyMessages
{
    /// <summary>Reads the lines.</summary>
    /// <exception cref="InputException">A line is no such message; names it.</exception>
    public static WhyFile Parse(string name, byte[] bytes, SiteConfiguration site)
    {
        WhyFileHeader header = WhyFileHeader.Of(site);
        string[] lines = Encoding.UTF8.GetString(bytes).Split('\n');
        if (!lines.Any(line => line.Contains("\"record\"", StringComparison.Ordinal)))
        {
            throw new InputException([new InputFinding(name, string.Empty, 0, 0, WhyTexts.NoMessages, WhyTexts.CaptureSome)]);
        }

        SortedDictionary<(long BootId, int Number), (int Line, byte[] Record)> found = [];
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.Length > 0)
            {
                (long BootId, int Number, byte[] Record) message = Read(line, header, (problem, remedy) => Refuse(name, i, problem, remedy));
                found.TryAdd((message.BootId, message.Number), (i, message.Record));
            }
        }

        long newest = found.Keys.Max(key => key.BootId);
        List<WhyRecord> records = [];
        foreach (((long bootId, int number), (int line, byte[] bytesOfRecord)) in found)
        {
            if (bootId == newest)
            {
                WhyRecord record = WhyRecord.Decode(bytesOfRecord, 0, header.RecordBytes);
                WhyRecord? previous = records.Count > 0 && records[^1].Number == number - 1 ? records[^1] : null;
                Phrase? problem = record.Number == number
                    ? WhyCheck.ProblemOf(bytesOfRecord, 0, record, header.RecordBytes, header.LoadIds.Count, previous)
                    : WhyTexts.WrongNumber.Format(record.Number, number);
                if (problem is not null)
                {
                    throw Refuse(name, line, problem, WhyTexts.CaptureAgain);
                }

                records.Add(record);
            }
        }

        return new WhyFile(header, records);
    }

    private static (long BootId, int Number, byte[] Record) Read(
        string line, WhyFileHeader header, Func<Phrase, Phrase, InputException> refuse)
    {
        try
        {
            using JsonDocument message = JsonDocument.Parse(line[Math.Max(0, line.IndexOf('{', StringComparison.Ordinal))..]);
            JsonElement body = message.RootElement;
            string device = body.GetProperty("device").GetString() ?? string.Empty;
            if (device != header.DeviceId)
            {
                throw refuse(WhyTexts.OtherDevice.Format(device, header.DeviceId), WhyTexts.NameItsSite);
            }

            byte[] record = Convert.FromHexString(body.GetProperty("record").GetString() ?? string.Empty);
            if (record.Length == header.RecordBytes)
            {
                return (body.GetProperty("bootId").GetInt64(), body.GetProperty("number").GetInt32(), record);
            }
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // What is wrong with a line is said below, in the reader's language.
        }

        throw refuse(WhyTexts.NoRecordMessage.Format(header.RecordBytes), WhyTexts.CaptureAgain);
    }

    private static InputException Refuse(string name, int line, Phrase problem, Phrase remedy) =>
        new([new InputFinding(name, string.Empty, line + 1, 0, problem, remedy)]);
}
