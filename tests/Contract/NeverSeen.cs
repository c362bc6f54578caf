namespace Zibo.EdgeCtl.Contract.Tests;

/// <summary>Members that no story here can bring the firmware to send, each with the reason.</summary>
internal static class NeverSeen
{
    /// <summary>As schema.member.</summary>
    public static IReadOnlyDictionary<string, string> Members { get; } = new Dictionary<string, string>
    {
        ["cost.isTimeRepaired"] = "a day or a month ends while UTC is valid",
        ["response.isReplay"] = "no event begins or ends in the outages of the stories",
        ["response.isTimeRepaired"] = "an event begins while UTC is valid",
        ["state.untoldFaultCount"] = "the table of faults has room for all that a site can have at once",
    };
}
