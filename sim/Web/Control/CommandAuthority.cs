namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>What it takes to command one controller.</summary>
/// <param name="Site">Its site.</param>
/// <param name="Device">Its id.</param>
/// <param name="Key">Its key.</param>
/// <param name="NextCounter">Takes the next counter; each number once.</param>
public sealed record CommandAuthority(string Site, string Device, byte[] Key, Func<long> NextCounter);
