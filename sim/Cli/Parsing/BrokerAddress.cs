namespace Zibo.EdgeCtl.Cli.Parsing;

/// <summary>Where a broker listens.</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Port">TCP port.</param>
internal sealed record BrokerAddress(string Host, int Port)
{
    public override string ToString() => $"{Host}:{Port}";
}
