using System.Globalization;
using System.Text.RegularExpressions;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>What the boot loader says of the chip, as nanoff prints it.</summary>
/// <param name="ChipType">The chip's family, such as <c>ESP32-S3</c>.</param>
/// <param name="ChipText">The same with all that nanoff adds.</param>
/// <param name="FlashMegabytes">Flash memory in MB; 0 where it is not said.</param>
/// <param name="HasPsram">Whether there is PSRAM; null where it is not said.</param>
/// <param name="Mac">The chip's address, in lower case; empty where it is not said.</param>
public sealed partial record EspDetails(string ChipType, string ChipText, int FlashMegabytes, bool? HasPsram, string Mac)
{
    private const int MacGroup = 1;

    /// <summary>Reads what nanoff has printed, or gives null where it says nothing of a chip.</summary>
    public static EspDetails? Parse(string output)
    {
        Match connected = Connected().Match(output);
        if (!connected.Success)
        {
            return null;
        }

        Match flash = FlashSize().Match(output);
        Match psram = Psram().Match(output);
        Match mac = Address().Match(output);
        return new EspDetails(
            connected.Groups["type"].Value,
            connected.Groups["all"].Value.Trim(),
            flash.Success ? int.Parse(flash.Groups[1].Value, CultureInfo.InvariantCulture) : 0,
            !psram.Success || psram.Groups[1].Value == "undetermined" ? null : psram.Groups[1].Value != "not available",
            mac.Success ? mac.Groups[MacGroup].Value.ToLowerInvariant() : "");
    }

    /// <summary>Whether it is the chip of a board's data.</summary>
    /// <param name="soc">Name of the chip there, such as <c>esp32-s3</c>.</param>
    public bool Is(string soc) => string.Equals(ChipType, soc, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the chip is known to be older than the revision that a target is for.</summary>
    public bool IsTooOldFor(string target)
    {
        Match revision = Revision().Match(ChipText);
        return target.EndsWith("_REV3", StringComparison.Ordinal)
            && revision.Success
            && int.Parse(revision.Groups[1].Value, CultureInfo.InvariantCulture) < 3;
    }

    [GeneratedRegex(@"Connected to:\s*\n(?<all>(?<type>ESP32[-A-Za-z0-9]*)[^\n]*)")]
    private static partial Regex Connected();

    [GeneratedRegex(@"Flash size (\d{1,4})MB")]
    private static partial Regex FlashSize();

    [GeneratedRegex(@"PSRAM: ([^\r\n]+)")]
    private static partial Regex Psram();

    [GeneratedRegex(@"MAC ([0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5})")]
    private static partial Regex Address();

    [GeneratedRegex(@"revision v?(\d)")]
    private static partial Regex Revision();
}
