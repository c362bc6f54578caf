using System.CommandLine;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Sim.Commissioning;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary>The options of <c>edgectl flash</c>.</summary>
internal sealed class FlashOptions(Language language)
{
    private static readonly TimeSpan DefaultWait = TimeSpan.FromMinutes(3);

    private readonly Option<string> _port = new("--serialport") { Description = FlashCliTexts.SerialPortOption.In(language), HelpName = "PORT", Required = true };

    private readonly Option<string> _siteFolder = new("--site-dir") { Description = FlashCliTexts.SiteFolderOption.In(language), HelpName = "DIR", Required = true };

    private readonly Option<string?> _image = Text("--image", "FILE", FlashCliTexts.ImageOption, language);

    private readonly Option<string?> _release = Text("--release", "DIR", FlashCliTexts.ReleaseOption, language);

    private readonly Option<string?> _board = Text("--board", "BOARD", FlashCliTexts.BoardOption, language);

    private readonly Option<string?> _deviceFolder = Text("--device-dir", "DIR", FlashCliTexts.DeviceFolderOption, language);

    private readonly Option<string?> _ssid = Text("--wifi-ssid", "NAME", FlashCliTexts.SsidOption, language);

    private readonly Option<string?> _password = Text("--wifi-password-file", "FILE", FlashCliTexts.PasswordOption, language);

    private readonly Option<string?> _version = Text("--firmware-version", "V", FlashCliTexts.VersionOption, language);

    private readonly Option<bool> _keeps = new("--keep-firmware") { Description = FlashCliTexts.KeepOption.In(language) };

    private readonly Option<bool> _erases = new("--erase") { Description = FlashCliTexts.EraseOption.In(language) };

    private readonly Option<int?> _baud = new("--baud") { Description = FlashCliTexts.BaudOption.In(language), HelpName = "N" };

    private readonly Option<string> _nanoff = new("--nanoff")
    {
        Description = FlashCliTexts.NanoffOption.In(language),
        HelpName = "PROGRAM",
        DefaultValueFactory = _ => "nanoff",
    };

    private readonly Option<bool> _isDryRun = new("--dry-run") { Description = FlashCliTexts.DryRunOption.In(language) };

    private readonly Option<bool> _isResumed = new("--resume") { Description = FlashCliTexts.ResumeOption.In(language) };

    private readonly Option<TimeSpan?> _wait = SendOptions.Span("--wait", FlashCliTexts.WaitOption, language);

    private readonly Option<BrokerAddress?> _broker = new("--broker")
    {
        Description = FlashCliTexts.BrokerOption.In(language),
        HelpName = "HOST:PORT",
        CustomParser = ValueParsers.Broker(language),
    };

    /// <summary>Adds all of them.</summary>
    public void AddTo(Command command)
    {
        Option[] options =
        [
            _port, _siteFolder, _image, _release, _board, _deviceFolder, _ssid, _password, _version, _keeps, _erases, _baud, _nanoff,
            _isDryRun, _isResumed, _wait, _broker,
        ];
        Array.ForEach(options, command.Options.Add);
        command.Validators.Add(result =>
        {
            if ((result.GetResult(_image) is null) == (result.GetResult(_release) is null))
            {
                result.AddError(FlashCliTexts.OneImage.In(language));
            }
        });
    }

    public FlashRequest Read(ParseResult parsed) => new()
    {
        SerialPort = parsed.GetRequiredValue(_port),
        SiteFolder = parsed.GetRequiredValue(_siteFolder),
        Image = parsed.GetValue(_image),
        Release = parsed.GetValue(_release),
        Board = parsed.GetValue(_board),
        DeviceFolder = parsed.GetValue(_deviceFolder),
        WifiSsid = parsed.GetValue(_ssid),
        WifiPasswordFile = parsed.GetValue(_password),
        FirmwareVersion = parsed.GetValue(_version),
        KeepsFirmware = parsed.GetValue(_keeps),
        Erases = parsed.GetValue(_erases),
        Baud = parsed.GetValue(_baud),
    };

    public string NanoffOf(ParseResult parsed) => parsed.GetRequiredValue(_nanoff);

    public bool IsDryRun(ParseResult parsed) => parsed.GetValue(_isDryRun);

    public bool IsResumed(ParseResult parsed) => parsed.GetValue(_isResumed);

    public TimeSpan WaitOf(ParseResult parsed) => parsed.GetValue(_wait) ?? DefaultWait;

    public BrokerAddress? BrokerOf(ParseResult parsed) => parsed.GetValue(_broker);

    private static Option<string?> Text(string name, string helpName, Phrase description, Language language) =>
        new(name) { Description = description.In(language), HelpName = helpName };
}
