using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads what site files and replay maps alike say of a load.</summary>
internal static class LoadOptionsReader
{
    private const int MillisecondsPerSecond = 1_000;

    private static readonly string[] SheddableKinds =
        [.. Enum.GetValues<LoadKind>().Where(kind => !SiteRules.IsProtected(kind)).Select(ChoiceNames<LoadKind>.Of)];

    /// <summary>Fills the options; what is left out stays as it is.</summary>
    /// <param name="reader">The load.</param>
    /// <param name="options">Takes the values.</param>
    /// <param name="isComplete">True where kind and rated power must be there.</param>
    /// <param name="hasSteps">True where each step has its rated power.</param>
    /// <returns>True where the rated power is stated.</returns>
    public static bool Read(ObjectReader reader, LoadOptions options, bool isComplete, bool hasSteps = false)
    {
        JsonValue? kind = isComplete
            ? reader.Required("kind", new Phrase("Name one of: {0}", "可选：{0}").Format(string.Join(", ", SheddableKinds)))
            : reader.Optional("kind");
        options.Kind = reader.Choice<LoadKind>(kind, SheddableKinds) ?? options.Kind;
        JsonValue? rated = isComplete && !hasSteps
            ? reader.Required("ratedWatts", new Phrase("Copy the power from the load's name plate, in watts", "请抄录铭牌功率（瓦）"))
            : reader.Optional("ratedWatts");
        options.RatedWatts = reader.WholeNumber(rated) ?? options.RatedWatts;
        options.ShedPriority = reader.WholeNumber(reader.Optional("shedPriority")) ?? options.ShedPriority;
        options.MinimumOnMilliseconds = Milliseconds(reader, "minimumOnSeconds") ?? options.MinimumOnMilliseconds;
        options.MinimumOffMilliseconds = Milliseconds(reader, "minimumOffSeconds") ?? options.MinimumOffMilliseconds;
        options.MaximumShedMilliseconds = Milliseconds(reader, "maximumShedSeconds") ?? options.MaximumShedMilliseconds;
        options.MaximumShedPerDayMilliseconds = Milliseconds(reader, "maximumShedPerDaySeconds") ?? options.MaximumShedPerDayMilliseconds;
        options.MaximumStartsPerHour = reader.WholeNumber(reader.Optional("maximumStartsPerHour")) ?? options.MaximumStartsPerHour;
        return rated != null;
    }

    // A number that 32 bits of milliseconds cannot hold becomes the nearest that fits; the rules refuse it all the same.
    private static int? Milliseconds(ObjectReader reader, string name)
    {
        int? seconds = reader.WholeNumber(reader.Optional(name));
        return seconds == null ? null : (int)Math.Clamp((long)seconds.Value * MillisecondsPerSecond, int.MinValue, int.MaxValue);
    }
}
