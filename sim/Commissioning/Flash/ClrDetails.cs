using System.Globalization;
using System.Text.RegularExpressions;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>What the interpreter on the board says of itself, as nanoff prints it.</summary>
/// <param name="Target">Name of its target; empty where it is not said.</param>
/// <param name="Version">Its version; empty where it is not said.</param>
/// <param name="Assemblies">The application's assemblies that it has taken.</param>
/// <param name="Natives">What it brings for assemblies with native methods.</param>
public sealed partial record ClrDetails(
    string Target, string Version, IReadOnlyList<NanoAssembly> Assemblies, IReadOnlyList<NanoAssembly> Natives)
{
    /// <summary>Reads what nanoff has printed, or gives null where it names no assemblies.</summary>
    public static ClrDetails? Parse(string output)
    {
        ArgumentNullException.ThrowIfNull(output);
        int natives = output.IndexOf("Native Assemblies:", StringComparison.Ordinal);
        int managed = output.IndexOf("\nAssemblies:", StringComparison.Ordinal);
        if (managed < 0 || natives < managed)
        {
            return null;
        }

        return new ClrDetails(
            TargetLine().Match(output).Groups[1].Value,
            VersionLine().Match(output).Groups[1].Value,
            [
                .. Managed().Matches(output[managed..natives])
                    .Select(match => new NanoAssembly(match.Groups[1].Value, match.Groups[2].Value, 0)),
            ],
            [
                .. Native().Matches(output[natives..]).Select(match => new NanoAssembly(
                    match.Groups[1].Value,
                    match.Groups[2].Value,
                    uint.Parse(match.Groups[3].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture))),
            ]);
    }

    /// <summary>Holds it against what the board was given.</summary>
    /// <param name="target">The target that it was flashed with, or null where it kept what it had.</param>
    /// <param name="image">The application.</param>
    /// <param name="subject">What differs.</param>
    public FlashProblem Judge(string? target, ApplicationImage image, out string subject)
    {
        ArgumentNullException.ThrowIfNull(image);
        subject = Target;
        if (target is not null && Target.Length > 0 && Target != target)
        {
            return FlashProblem.OtherTarget;
        }

        NanoAssembly[] named = [.. image.Assemblies.Where(assembly => assembly.Name is not null)];
        NanoAssembly? unlike = named.FirstOrDefault(wanted => wanted.NativeChecksum != 0
            && Natives.All(native => native.Name != wanted.Name || native.NativeChecksum != wanted.NativeChecksum));
        if (unlike is not null)
        {
            subject = unlike.Name!;
            return FlashProblem.NativeMismatch;
        }

        NanoAssembly? missing = named.FirstOrDefault(wanted =>
            !Assemblies.Any(present => present.Name == wanted.Name && present.Version == wanted.Version));
        subject = missing is null ? "" : $"{missing.Name} {missing.Version}";
        return missing is null ? FlashProblem.None : FlashProblem.OtherApplication;
    }

    [GeneratedRegex(@"^\s*Target:\s*(\S+)", RegexOptions.Multiline)]
    private static partial Regex TargetLine();

    [GeneratedRegex(@"^\s*(?:CLR )?Version:\s*(\S+)", RegexOptions.Multiline)]
    private static partial Regex VersionLine();

    [GeneratedRegex(@"^\s+([A-Za-z0-9_.]+), (\d+(?:\.\d+){3})\s*$", RegexOptions.Multiline)]
    private static partial Regex Managed();

    [GeneratedRegex(@"^\s+([A-Za-z0-9_.]+) v(\d+(?:\.\d+)*), checksum 0x([0-9A-Fa-f]{8})", RegexOptions.Multiline)]
    private static partial Regex Native();
}
