namespace Zibo.EdgeCtl.Sim.Commissioning.Tests;

/// <summary>
/// A program in the place of nanoff: writes down how it was called, keeps a copy of the list that it was given with the list's rights,
/// prints what the test has laid out for the step, and ends with that step's code.
/// </summary>
internal sealed class StandInNanoff
{
    public const string Mac = "24:6f:28:aa:bb:cc";

    private const string Script = """
        #!/bin/sh
        here=$(dirname "$0")
        echo "$*" >> "$here/calls.txt"
        case "$*" in
          *--networkdeployment*) step=Network; list=$2 ;;
          *--filedeployment*) step=Files; list=$2 ;;
          *--nanodevice*--deploy*) step=Application ;;
          *--nanodevice*) step=ReadBack ;;
          *--update*) step=Firmware ;;
          *) step=Details ;;
        esac
        if [ -n "$list" ]; then
          cp "$list" "$here/$step.list.json"
          stat -c %a "$list" "$(dirname "$list")" > "$here/$step.rights"
          echo "$list" > "$here/$step.path"
        fi
        [ -f "$here/$step.hang" ] && sleep 600
        cat "$here/$step.out"
        exit $(cat "$here/$step.code")
        """;

    private readonly string _folder;

    public StandInNanoff(string folder)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the stand-in is a script of the shell");
        _folder = Directory.CreateDirectory(Path.Combine(folder, "nanoff-bench")).FullName;
        Program = Path.Combine(_folder, "nanoff");
        File.WriteAllText(Program, Script.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Says(FlashStepKind.Details, Chip("ESP32 (ESP32-D0WDQ6 (revision v1.0))", "4MB"));
        Says(FlashStepKind.Firmware, "Erasing flash...OK\nBackup configuration...OK\nFlashing firmware...OK    \n");
        Says(FlashStepKind.Network, "Device connected and ready for deployment.\nUpdating network configuration...OK\nUpdating wireless configuration...OK\nUpdating client certificates...OK\nUpdating client certificates...OK\n");
        Says(FlashStepKind.Files, FilesOk("board.txt", "site-a.bin", "link.txt"));
        Says(FlashStepKind.Application, "Getting details from nano device...OK\nDeploying managed application...OK\nRebooting...OK\n");
        Says(FlashStepKind.ReadBack, Board("ESP32_REV0", 7, 0x1549C856));
    }

    public string Program { get; }

    /// <summary>Calls so far, each as one line.</summary>
    public string[] Calls => File.Exists(Path.Combine(_folder, "calls.txt")) ? File.ReadAllLines(Path.Combine(_folder, "calls.txt")) : [];

    /// <summary>What the boot loader tells, in nanoff's words.</summary>
    public static string Chip(string chip, string flash) =>
        $"Reading details from chip...OK\n\nConnected to:\n{chip}\nFeatures WiFi, BT\nFlash size {flash} WINBOND from WINBOND\nPSRAM: undetermined\nCrystal 40MHz\nMAC {Mac.ToUpperInvariant()}\n";

    /// <summary>What the interpreter tells, in nanoff's words.</summary>
    public static string Board(string target, int build, uint checksum) =>
        $"HAL build info: nanoCLR running @ ESP32\n  Target:   {target}\n  Platform: ESP32\n\nFirmware build Info:\n  Date:     now\n  Version:  1.14.1.10\n\nAppDomains:\n  default, id=1\n\nAssemblies:\n  mscorlib, 0.1.0.1\n  Zibo.EdgeCtl, 0.1.0.3\n  Zibo.EdgeCtl.Device, 0.1.0.{build}\n\nNative Assemblies:\n  mscorlib v100.5.0.24, checksum 0x{checksum:X8}\n";

    public static string FilesOk(params string[] names) =>
        string.Concat(names.Select(name => $"Deploying file /somewhere/{name} to I:\\{name}...OK\n"));

    public void Says(FlashStepKind step, string output, int code = 0)
    {
        File.WriteAllText(Path.Combine(_folder, step + ".out"), output);
        File.WriteAllText(Path.Combine(_folder, step + ".code"), code.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    public string Kept(FlashStepKind step, string what) => File.ReadAllText(Path.Combine(_folder, $"{step}.{what}"));
}
