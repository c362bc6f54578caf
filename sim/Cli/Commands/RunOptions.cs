using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Cli.Web;
using Zibo.EdgeCtl.Sim.Broker;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;
using Zibo.EdgeCtl.Sim.Web;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary>What <c>edgectl run</c> was asked for.</summary>
/// <param name="Site">The site.</param>
/// <param name="SiteName">Name of its file for messages.</param>
/// <param name="Office">Seed, start and duration.</param>
/// <param name="Speed">Virtual seconds per second; infinity for as fast as it goes.</param>
/// <param name="Broker">Where to report to, or null for a broker inside this program.</param>
/// <param name="IsHeadless">No live table.</param>
/// <param name="IsJson">The summary as JSON.</param>
/// <param name="WhyPath">File that takes every decision, or null.</param>
/// <param name="Link">How the controller reaches the broker, or null for without encryption and credentials.</param>
/// <param name="BackendLink">How to read back what arrives where there is a link; null for not at all.</param>
/// <param name="Key">The controller's key for commands, or null.</param>
/// <param name="Web">Where to serve the pages, or null for not at all.</param>
/// <param name="Source">The site's file, which the pages show.</param>
internal sealed record RunOptions(
    SiteDocument Site, string SiteName, OfficeRunOptions Office, double Speed, BrokerAddress? Broker, bool IsHeadless, bool IsJson,
    string? WhyPath = null, LinkFile? Link = null, LinkFile? BackendLink = null, byte[]? Key = null, WebChoice? Web = null,
    SiteSource? Source = null);
