using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Turns a board file into a definition and checks its wiring against the chip.</summary>
internal sealed class BoardReader
{
    private const int MaximumChannels = SiteRules.MaximumChannel + 1;

    private static readonly Phrase WiringRemedy = new("See boards/README.md", "请参阅 boards/README.md");

    private readonly JsonValue _root;
    private readonly FindingList _findings;
    private readonly ObjectReader _board;

    private BoardReader(JsonValue root, FindingList findings)
    {
        _root = root;
        _findings = findings;
        _board = new ObjectReader(root, findings);
    }

    /// <summary>Reads a board file.</summary>
    /// <exception cref="InputException">The file is wrong.</exception>
    public static BoardReading Read(string name, string json)
    {
        FindingList findings = new(name);
        BoardReader reader = new(JsonText.Parse(json, findings), findings);
        BoardReading board = reader.Read();
        findings.ThrowIfAny();
        return board;
    }

    private BoardReading Read()
    {
        JsonValue? idValue = _board.Required("id", WiringRemedy);
        string id = _board.Text(idValue) ?? string.Empty;
        if (idValue != null && !SiteRules.IsValidId(id))
        {
            _board.Refuse(
                idValue,
                RuleTexts.Problem(SiteErrorCode.InvalidId, SiteField.None),
                RuleTexts.Remedy(SiteErrorCode.InvalidId, SiteField.None));
        }

        JsonValue? kind = _board.Optional("kind");
        if ((_board.Choice<BoardKind>(kind) ?? BoardKind.Physical) == BoardKind.Virtual)
        {
            BoardDefinition board = new(
                id,
                Count("pulseInputCount"),
                Count("analogInputCount"),
                Count("digitalInputCount"),
                Count("outputCount"),
                Count("contactInputCount", isNeeded: false),
                Count("serialPortCount", isNeeded: false),
                Count("analogOutputCount", isNeeded: false));
            _board.Finish();
            return new BoardReading(board, null);
        }

        BoardHardware hardware = new HardwareReader(_root, _board, _findings).Read(id);
        _board.Finish();
        return new BoardReading(
            new BoardDefinition(
                id,
                hardware.Of(ChannelSort.PulseInput).Count,
                hardware.Of(ChannelSort.AnalogInput).Count,
                hardware.Of(ChannelSort.DigitalInput).Count,
                hardware.Of(ChannelSort.Output).Count,
                hardware.Of(ChannelSort.ContactInput).Count,
                hardware.Of(ChannelSort.SerialPort).Count,
                hardware.Of(ChannelSort.AnalogOutput).Count),
            hardware);
    }

    private int Count(string name, bool isNeeded = true)
    {
        JsonValue? value = isNeeded ? _board.Required(name, WiringRemedy) : _board.Optional(name);
        int? count = _board.WholeNumber(value);
        if (count is < 0 or > MaximumChannels)
        {
            Phrase problem = new("must be {0} to {1}, not {2}", "必须在 {0} 至 {1} 之间，而不是 {2}");
            _board.Refuse(value!, problem.Format(0, MaximumChannels, value!.Text), WiringRemedy);
        }

        return count ?? 0;
    }
}
