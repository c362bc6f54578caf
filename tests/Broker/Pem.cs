namespace Zibo.EdgeCtl.Sim.Broker.Tests;

/// <summary>Texts of certificates in a client's folder.</summary>
/// <param name="Authority">The CA.</param>
/// <param name="Certificate">The client's certificate.</param>
/// <param name="Key">Its key.</param>
internal sealed record Pem(string Authority, string Certificate, string Key)
{
    public static Pem Of(string folder) => new(
        File.ReadAllText(Path.Combine(folder, "ca.crt")),
        File.ReadAllText(Path.Combine(folder, "client.crt")),
        File.ReadAllText(Path.Combine(folder, "client.key")));
}
