using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Sim.Broker;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary>What <c>edgectl boot</c> was asked for.</summary>
/// <param name="Site">The site, for the board.</param>
/// <param name="SiteName">Name of its file for messages.</param>
/// <param name="Board">The board.</param>
/// <param name="Seed">Of weather, people and traffic.</param>
/// <param name="StartLocalTime">Local time in the building at the start.</param>
/// <param name="Duration">How long to run, or null for until it is interrupted.</param>
/// <param name="Broker">Where to report to, or null for a broker inside this program.</param>
/// <param name="Link">How the controller reaches the broker, or null.</param>
/// <param name="Key">The controller's key for commands, or null.</param>
/// <param name="FlashFolder">Folder that keeps the flash, or null.</param>
/// <param name="IsHeadless">No line of the console as it is said.</param>
/// <param name="IsJson">The summary as JSON.</param>
internal sealed record BootOptions(
    SiteDocument Site,
    string SiteName,
    BoardHardware Board,
    int Seed,
    DateTime StartLocalTime,
    TimeSpan? Duration,
    BrokerAddress? Broker,
    LinkFile? Link,
    byte[]? Key,
    string? FlashFolder,
    bool IsHeadless,
    bool IsJson);
