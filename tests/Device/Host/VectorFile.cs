using System.Globalization;
using System.Text;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Device.Tests.Vector;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Device.Tests.Host;

/// <summary>Records the story as the source that the device's tests have: scan by scan, in the form that the reader says.</summary>
internal static class VectorFile
{
    private const int LineLength = 136;
    private const int MaximumScanBytes = 40;

    /// <summary>The scans and what came out of them.</summary>
    public static byte[] Record()
    {
        byte[] buffer = new byte[VectorStory.ScanCount * MaximumScanBytes];
        ByteWriter writer = new(buffer);
        VectorPlayer player = new();
        VectorStory story = new();
        int microvolts = 0;
        for (int scan = 0; scan < VectorStory.ScanCount; scan++)
        {
            VectorInput input = story.Next(scan, player);
            player.Scan(input);
            Write(writer, input, input.LiftMicrovolts != microvolts);
            microvolts = input.LiftMicrovolts;
            writer.WriteByte(player.Outputs);
            writer.WriteInt32(player.RequiredWatts);
            writer.WriteInt32(player.ProjectedWatts);
            writer.WriteInt32((int)player.StateCrc);
        }

        return writer.HasFailed ? throw new InvalidOperationException("the buffer is too small") : buffer[..writer.Length];
    }

    /// <summary>The source of the table.</summary>
    public static string Source(byte[] bytes)
    {
        StringBuilder source = new();
        source.Append("namespace Zibo.EdgeCtl.Device.Tests.Vector;\n\n")
            .Append("/// <summary>Recorded scans; written by the host's tests, see README.md. Do not edit.</summary>\npublic static class VectorTable\n{\n")
            .Append("    /// <summary>Scans in it.</summary>\n")
            .Append(CultureInfo.InvariantCulture, $"    public const int ScanCount = {VectorStory.ScanCount};\n\n")
            .Append("    /// <summary>The scans, in the form that the reader says.</summary>\n    public static readonly byte[] Bytes =\n    {\n");
        StringBuilder line = new("       ");
        foreach (byte value in bytes)
        {
            string text = string.Create(CultureInfo.InvariantCulture, $" {value},");
            if (line.Length + text.Length > LineLength)
            {
                source.Append(line).Append('\n');
                line.Clear().Append("       ");
            }

            line.Append(text);
        }

        return source.Append(line).Append("\n    };\n}\n").ToString();
    }

    private static void Write(ByteWriter writer, VectorInput input, bool hasLifts)
    {
        bool hasStep = input.StepMilliseconds != 1_000;
        bool hasUtcStep = input.UtcStepSeconds != 0;
        bool hasOrder = input.Order != VectorInput.NoOrder;
        writer.WriteByte(
            Bit(hasStep, 0) | Bit(hasLifts, 1) | Bit(hasUtcStep, 2) | Bit(input.IsUtcValid, 3) | ((int)input.Fire << 4)
            | Bit(input.IsCounterSilent, 6) | Bit(hasOrder, 7));
        writer.WriteByte(input.SitePulseCount);
        writer.WriteByte(input.ChillerPulseCount);
        if (hasStep)
        {
            writer.WriteUInt16(input.StepMilliseconds);
        }

        if (hasLifts)
        {
            writer.WriteInt32(input.LiftMicrovolts);
        }

        if (hasUtcStep)
        {
            writer.WriteInt32(input.UtcStepSeconds);
        }

        if (hasOrder)
        {
            writer.WriteByte(input.Order);
        }
    }

    private static int Bit(bool flag, int place) => flag ? 1 << place : 0;
}
