using System.CommandLine;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Sim.Broker;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary><c>edgectl boot</c>: the board's own program on a virtual chip, in real time.</summary>
internal static class BootCommand
{
    public static Command Create(CommandContext context)
    {
        Language language = context.Language;
        Option<FileInfo?> site = new("--site") { Description = CliTexts.SiteOption.In(language), HelpName = "FILE" };
        Option<string?> board = new("--board") { Description = BootCliTexts.BoardOption.In(language), HelpName = "ID" };
        Option<BrokerAddress?> broker = new("--broker")
        {
            Description = CliTexts.BrokerOption.In(language),
            HelpName = "HOST:PORT",
            CustomParser = ValueParsers.Broker(language),
        };
        Option<FileInfo?> link = new("--link") { Description = BootCliTexts.LinkOption.In(language), HelpName = "FILE" };
        Option<TimeSpan?> duration = new("--duration")
        {
            Description = BootCliTexts.DurationOption.In(language),
            HelpName = "30s",
            CustomParser = result => ValueParsers.Duration(language)(result),
        };
        Option<DateTime?> start = new("--start")
        {
            Description = BootCliTexts.StartOption.In(language),
            HelpName = "yyyy-MM-ddTHH:mm",
            CustomParser = result => ValueParsers.LocalTime(language)(result),
        };
        Option<int> seed = new("--seed") { Description = CliTexts.SeedOption.In(language), DefaultValueFactory = _ => 1 };
        Option<FileInfo?> key = new("--key-file") { Description = SendTexts.RunKeyFile.In(language), HelpName = "FILE" };
        Option<DirectoryInfo?> flash = new("--flash") { Description = BootCliTexts.FlashOption.In(language), HelpName = "DIR" };
        Option<bool> headless = new("--headless") { Description = CliTexts.HeadlessOption.In(language) };
        Option<bool> json = new("--json") { Description = CliTexts.JsonOption.In(language) };
        Command command = new("boot", BootCliTexts.BootCommand.In(language))
        {
            site, board, broker, link, duration, start, seed, key, flash, headless, json,
        };
        command.SetAction((parsed, token) =>
        {
            string? file = parsed.GetValue(site)?.ToString();
            string name = file ?? CliTexts.BuiltInSite;
            string? boardId = parsed.GetValue(board);
            if (boardId is not null)
            {
                _ = HardwareOf(boardId);
            }

            SiteDocument document = boardId is not null
                ? SiteFile.ReadForBoard(file, boardId)
                : file is null ? SiteFile.Example : SiteFile.Read(file);
            BootOptions options = new(
                document,
                name,
                HardwareOf(document.Board.Id),
                parsed.GetValue(seed),
                parsed.GetValue(start) ?? NowAt(document.Configuration.UtcOffsetMinutes),
                parsed.GetValue(duration),
                parsed.GetValue(broker),
                parsed.GetValue(link) is { } linkFile ? LinkFile.Read(linkFile.ToString()) : null,
                parsed.GetValue(key) is { } keyFile ? CommandKeyFile.Read(keyFile.ToString()) : null,
                parsed.GetValue(flash)?.ToString(),
                parsed.GetValue(headless) || parsed.GetValue(json),
                parsed.GetValue(json));
            return Task.FromResult(new BootSession(context, options).Run(token));
        });
        return command;
    }

    // Buildings begin with a whole second.
    private static DateTime NowAt(int offsetMinutes)
    {
        DateTime now = DateTime.UtcNow.AddMinutes(offsetMinutes);
        return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Unspecified);
    }

    private static BoardHardware HardwareOf(string id)
    {
        BoardHardware? hardware = BoardFile.FindHardware(id);
        return hardware ?? throw new InputException(
        [
            new InputFinding(
                "boards",
                "",
                0,
                0,
                BootCliTexts.NotABoard.Format(id),
                BootCliTexts.UseABoard.Format(string.Join(", ", BoardFile.Ids.Where(other => BoardFile.FindHardware(other) is not null)))),
        ]);
    }
}
