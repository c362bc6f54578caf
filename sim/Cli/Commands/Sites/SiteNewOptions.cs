using System.CommandLine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands.Sites;

/// <summary>The options of <c>edgectl site new</c>, one for each question.</summary>
internal sealed class SiteNewOptions(Language language)
{
    public Option<string?> Site { get; } = Text("--site", "ID", SiteNewTexts.SiteId, language);

    public Option<string?> Device { get; } = Text("--device", "ID", SiteNewTexts.DeviceId, language);

    public Option<string?> Board { get; } = Text("--board", "BOARD", SiteNewTexts.Board, language);

    public Option<string?> Name { get; } = Text("--name", "TEXT", SiteNewTexts.Name, language);

    public Option<string?> BuildingId { get; } = Text("--building-id", "ID", SiteNewTexts.BuildingId, language);

    public Option<string?> Type { get; } = Text("--type", "TYPE", SiteNewTexts.Type, language);

    public Option<string?> Area { get; } = Text("--area-square-metres", "N", SiteNewTexts.Area, language);

    public Option<string?> Heads { get; } = Text("--heads", "N", SiteNewTexts.Heads, language);

    public Option<string?> Limit { get; } = Text("--limit-kilowatts", "KW", SiteNewTexts.LimitKilowatts, language);

    public Option<string?> Meter { get; } = Text("--meter", "IMP[,P/S]", SiteNewTexts.Meter, language);

    public Option<string[]> Loads { get; } = Texts("--load", "KIND=KW[,IMP[,P/S]]", SiteNewTexts.Load, language);

    public Option<string[]> Metered { get; } = Texts("--metered", "NAME=IMP[,P/S]", SiteNewTexts.Metered, language);

    public Option<string?> FireInput { get; } = Text("--fire-input", "N", SiteNewTexts.FireInput, language);

    public Option<string?> Water { get; } = Text("--water-litres-per-pulse", "L", SiteNewTexts.Water, language);

    public Option<string?> YearKilowattHours { get; } = Text("--year-kilowatt-hours", "KWH", SiteNewTexts.YearEnergy, language);

    public Option<string?> MonthKilowattHours { get; } = Text("--month-kilowatt-hours", "KWH", SiteNewTexts.MonthEnergy, language);

    public Option<string?> YearCubicMetres { get; } = Text("--year-cubic-metres", "M3", SiteNewTexts.YearWater, language);

    public Option<string?> Out { get; } = Text("--out", "FILE", SiteNewTexts.Out, language);

    public Option<bool> Force { get; } = new("--force") { Description = SiteNewTexts.Force.In(language) };

    /// <summary>The command with all of them.</summary>
    public Command AddTo(Command command)
    {
        foreach (Option option in (Option[])
        [
            Out, Force, Name, Site, Device, Board, Type, BuildingId, Area, Heads, Limit, Meter, Loads, Metered, FireInput, Water,
            YearKilowattHours, MonthKilowattHours, YearCubicMetres,
        ])
        {
            command.Options.Add(option);
        }

        return command;
    }

    private static Option<string?> Text(string name, string value, Phrase description, Language language) =>
        new(name) { Description = description.In(language), HelpName = value };

    private static Option<string[]> Texts(string name, string value, Phrase description, Language language) =>
        new(name) { Description = description.In(language), HelpName = value };
}
