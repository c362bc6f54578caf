using System.Text.RegularExpressions;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads what a site says of its building. The firmware does not go by it, so that its rules stand here.</summary>
internal sealed partial class BuildingReader(SiteReading reading)
{
    /// <summary>Reads the key of the root.</summary>
    public BuildingInformation Read(ObjectReader site)
    {
        if (site.Optional("building") is not { } value)
        {
            return BuildingInformation.Unknown;
        }

        ObjectReader reader = reading.Open(value);
        BuildingInformation building = new(
            Text(
                reader,
                "name",
                BuildingInformation.IsName,
                new Phrase("a building's name has 1 to {0} characters", "建筑名称须为 1 至 {0} 个字符").Format(BuildingInformation.MaximumNameLength),
                new Phrase("Shorten it, or leave the key out", "请缩短，或删去该键")),
            Text(
                reader,
                "id",
                BuildingInformation.IsId,
                new Phrase(
                    "a building id has a division of 6 digits, a capital letter and 3 digits",
                    "建筑代码由 6 位行政区划代码、1 位大写字母和 3 位数字组成"),
                new Phrase("Write it as the data centre gave it, such as 370303A001", "请按数据中心分配的代码填写，如 370303A001")),
            reader.Choice<BuildingType>(reader.Optional("type")),
            Number(reader, "areaSquareMetres", BuildingInformation.MaximumAreaSquareMetres),
            Number(reader, "heads", BuildingInformation.MaximumHeadCount),
            Text(
                reader,
                "gatewayId",
                text => GatewayId().IsMatch(text),
                new Phrase("a gateway id has 1 to 24 digits and letters", "网关代码须为 1 至 24 位数字或字母"),
                new Phrase("Write it as the data centre gave it", "请按数据中心分配的代码填写")));
        reading.Finish(reader);
        return building;
    }

    private static string Text(ObjectReader reader, string name, Func<string, bool> isAllowed, Phrase problem, Phrase remedy)
    {
        JsonValue? value = reader.Optional(name);
        string? text = reader.Text(value);
        if (text == null)
        {
            return string.Empty;
        }

        if (!isAllowed(text))
        {
            reader.Refuse(value!, problem, remedy);
        }

        return text;
    }

    private static int? Number(ObjectReader reader, string name, int most)
    {
        JsonValue? value = reader.Optional(name);
        int? number = reader.WholeNumber(value);
        if (number < 1 || number > most)
        {
            reader.Refuse(
                value!,
                new Phrase("must be 1 to {0}, not {1}", "必须为 1 至 {0}，而不是 {1}").Format(most, value!.Text),
                new Phrase("Write a number in that range, or leave the key out", "请填写该范围内的数值，或删去该键"));
        }

        return number;
    }

    [GeneratedRegex("^[0-9A-Za-z]{1,24}\\z")]
    private static partial Regex GatewayId();
}
