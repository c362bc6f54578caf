using System.Net;

namespace Zibo.EdgeCtl.Cli.Web;

/// <summary>Where a person wants the pages.</summary>
/// <param name="Address">The address to listen on.</param>
/// <param name="Port">The port; null for the usual one or, where that is taken, any.</param>
/// <param name="Password">What opens writing; null for reading only.</param>
internal sealed record WebChoice(IPAddress Address, int? Port, string? Password);
