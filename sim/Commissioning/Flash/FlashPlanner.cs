using System.Security.Cryptography;
using System.Text;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Config.Slots;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>Reads and checks everything that a board gets, before anything is sent to it.</summary>
public static class FlashPlanner
{
    private const string BoardFileName = "board.txt";
    private const string LinkFileName = "link.txt";
    private const int LongestSsid = 32;
    private const int LongestPassword = 64;
    private const int ShortestPassword = 8;

    private static readonly TimeSpan DetailsTimeout = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirmwareTimeout = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan DeployTimeout = TimeSpan.FromMinutes(3);

    /// <summary>Plans.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="now">The present time, for certificates.</param>
    /// <exception cref="InputException">A file or an option is wrong; every finding that does not hide behind another is in it.</exception>
    public static FlashPlan Plan(FlashRequest request, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(request);
        List<InputFinding> findings = [];
        List<Phrase> notes = [];
        SlotFile? slot = Try(findings, () => ReadSlot(request.SiteFolder));
        BoardHardware? hardware = slot is null ? null : Try(findings, () => FindBoard(request, slot));
        ApplicationImage? image = Try(findings, () => ApplicationImage.Read(ImageOf(request)));
        DeviceFolder? device = slot is null || request.DeviceFolder is null ? null : Try(findings, () => DeviceFolder.Read(
            request.DeviceFolder, $"{slot.Configuration!.SiteId}.{slot.Configuration.DeviceId}", now));
        string? password = request.WifiPasswordFile is null ? null : Try(findings, () => ReadPassword(request.WifiPasswordFile));
        if (hardware is not null)
        {
            CheckNetwork(request, hardware, findings, notes);
        }

        if (findings.Count > 0)
        {
            throw new InputException(findings);
        }

        if (device?.End is { } end && end - now < DeviceFolder.ShortLife)
        {
            notes.Add(FlashTexts.EndsSoon.Format(end.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        }

        if (request.DeviceFolder is null)
        {
            notes.Add(FlashTexts.NoLink);
        }

        if (!request.KeepsFirmware && request.FirmwareVersion is null)
        {
            notes.Add(FlashTexts.NewestFirmware);
        }

        FlashFile[] files = Files(slot!, device);
        IReadOnlyList<FlashStep> steps = Steps(request, hardware!, image!, files, device, password);
        return new FlashPlan(slot!.Configuration!, slot, hardware!, image!, files, steps, FingerprintOf(steps, files, image!), notes);
    }

    private static SlotFile ReadSlot(string folder)
    {
        SlotFile[] files =
        [
            .. Enumerable.Range(0, SiteSlot.Count)
                .Select(slot => Path.Combine(folder, SiteSlot.NameOf(slot)))
                .Where(File.Exists)
                .Select(SlotFile.Read),
        ];
        if (files.Length == 0)
        {
            throw Wrong(folder, FlashTexts.NoSiteImage, FlashTexts.SiteImageRemedy);
        }

        // The newest is the one that was built for now; the other is what the controller goes back to.
        SlotFile newest = files.MaxBy(file => file.Generation)!;
        SlotFile bad = files.FirstOrDefault(file => file.Problem != SlotProblem.None) ?? newest;
        if (bad.Problem != SlotProblem.None)
        {
            throw bad.Refusal is { } refusal
                ? new InputException([refusal])
                : Wrong(bad.Path, FlashTexts.BadSiteImage, FlashTexts.SiteImageRemedy);
        }

        return Path.GetFileName(newest.Path) == SiteSlot.NameOf(SiteSlot.SlotOf(newest.Generation))
            ? newest
            : throw Wrong(newest.Path, FlashTexts.WrongSlot.Format(newest.Generation), FlashTexts.SiteImageRemedy);
    }

    private static BoardHardware FindBoard(FlashRequest request, SlotFile slot)
    {
        string board = slot.Configuration!.Board;
        if (request.Board is not null && request.Board != board)
        {
            throw Wrong(slot.Path, FlashTexts.OtherBoard.Format(board, request.Board), FlashTexts.SiteImageRemedy);
        }

        return BoardFile.FindHardware(board) ?? throw Wrong(slot.Path, FlashTexts.VirtualBoard.Format(board), FlashTexts.VirtualBoardRemedy);
    }

    private static string ImageOf(FlashRequest request) =>
        request.Image ?? ReleaseFolder.ImageOf(request.Release ?? throw Wrong("--image", FlashTexts.NoApplication, FlashTexts.ImageRemedy));

    private static string ReadPassword(string path)
    {
        try
        {
            string password = File.ReadLines(path).FirstOrDefault() ?? "";
            return password.Length is >= ShortestPassword and <= LongestPassword && password.All(c => c is >= ' ' and <= '~')
                ? password
                : throw Wrong(path, FlashTexts.BadPassword.Format(ShortestPassword, LongestPassword), FlashTexts.BadPasswordRemedy);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Wrong(path, FlashTexts.Unreadable, FlashTexts.UnreadableRemedy);
        }
    }

    private static void CheckNetwork(FlashRequest request, BoardHardware hardware, List<InputFinding> findings, List<Phrase> notes)
    {
        bool isWifi = hardware.Network.Kind == NetworkKind.Wifi;
        if (request.WifiSsid is null && request.WifiPasswordFile is not null)
        {
            findings.Add(Finding("--wifi-password-file", FlashTexts.PasswordWithoutSsid, FlashTexts.WifiRemedy));
        }
        else if (request.WifiSsid is { } ssid && (ssid.Length == 0 || Encoding.UTF8.GetByteCount(ssid) > LongestSsid))
        {
            findings.Add(Finding("--wifi-ssid", FlashTexts.BadSsid.Format(LongestSsid), FlashTexts.WifiRemedy));
        }

        if (!isWifi && request.WifiSsid is not null)
        {
            findings.Add(Finding("--wifi-ssid", FlashTexts.NoRadio.Format(hardware.Id), FlashTexts.NoRadioRemedy));
        }
        else if (isWifi && request.WifiSsid is null)
        {
            notes.Add(FlashTexts.NoWifi);
        }
    }

    private static FlashFile[] Files(SlotFile slot, DeviceFolder? device)
    {
        List<FlashFile> files =
        [
            new(BoardFileName, Encoding.ASCII.GetBytes(slot.Configuration!.Board + "\n"), false),
            new(Path.GetFileName(slot.Path), File.ReadAllBytes(slot.Path), false),
        ];
        if (device is not null)
        {
            files.Add(new(LinkFileName, device.Link, true));
        }

        return [.. files];
    }

    private static List<FlashStep> Steps(
        FlashRequest request, BoardHardware hardware, ApplicationImage image, FlashFile[] files, DeviceFolder? device, string? password)
    {
        string port = request.SerialPort;
        string[] baud = request.Baud is { } rate ? ["--baud", rate.ToString(System.Globalization.CultureInfo.InvariantCulture)] : [];
        const string quiet = "--suppressnanoffversioncheck";
        bool wantsPsram = hardware.NanoffTarget.Contains("PSRAM", StringComparison.Ordinal);
        List<FlashStep> steps =
        [
            new(
                FlashStepKind.Details,
                ["--platform", "esp32", "--serialport", port, "--devicedetails", .. wantsPsram ? (string[])["--checkpsram"] : [], .. baud, quiet],
                null,
                null,
                ["MAC "],
                DetailsTimeout),
        ];
        if (!request.KeepsFirmware)
        {
            string[] version = request.FirmwareVersion is null ? [] : ["--fwversion", request.FirmwareVersion];
            steps.Add(new(
                FlashStepKind.Firmware,
                [
                    "--target", hardware.NanoffTarget, "--serialport", port, "--update", .. version,
                    .. request.Erases ? (string[])["--masserase"] : [], .. baud, quiet,
                ],
                null,
                null,
                ["Flashing firmware...OK"],
                FirmwareTimeout));
        }

        if (FlashLists.Network(request, hardware, device, password) is { } network)
        {
            // The port stands in the list: with --serialport older versions of nanoff take this for a job of the boot loader.
            steps.Add(new(
                FlashStepKind.Network,
                ["--networkdeployment", FlashStep.ListPlace, quiet],
                network.Text,
                network.Shown,
                network.Evidence,
                DeployTimeout,
                network.Shown != network.Text));
        }

        string list = FlashLists.Files(port, files);
        steps.Add(new(
            FlashStepKind.Files,
            ["--filedeployment", FlashStep.ListPlace, quiet],
            list,
            list,
            [.. files.Select(file => $"to {FlashFile.Root}{file.Name}...OK")],
            DeployTimeout,
            files.Any(file => file.IsSecret)));
        steps.Add(new(
            FlashStepKind.Application,
            ["--nanodevice", "--serialport", port, "--deploy", "--image", Path.GetFullPath(image.Path), quiet],
            null,
            null,
            ["Deploying managed application...OK"],
            DeployTimeout));
        steps.Add(new(
            FlashStepKind.ReadBack,
            ["--nanodevice", "--serialport", port, "--devicedetails", quiet],
            null,
            null,
            ["Assemblies:"],
            DetailsTimeout));
        return steps;
    }

    private static string FingerprintOf(IReadOnlyList<FlashStep> steps, FlashFile[] files, ApplicationImage image)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (FlashStep step in steps)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{step.Kind}\n{string.Join('\n', step.Arguments)}\n{step.ShownList}\n"));
        }

        foreach (FlashFile file in files.Where(file => !file.IsSecret))
        {
            hash.AppendData(file.Bytes);
        }

        hash.AppendData(File.ReadAllBytes(image.Path));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // One finding must not hide the next: each input is read for itself.
    private static T? Try<T>(List<InputFinding> findings, Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (InputException e)
        {
            findings.AddRange(e.Findings);
            return null;
        }
    }

    private static InputFinding Finding(string file, Phrase problem, Phrase remedy) => new(file, "", 0, 0, problem, remedy);

    private static InputException Wrong(string file, Phrase problem, Phrase remedy) => new([Finding(file, problem, remedy)]);
}
