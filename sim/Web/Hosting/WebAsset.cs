namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>A style, script or picture.</summary>
/// <param name="Plain">As it is.</param>
/// <param name="Packed">Packed with gzip.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Tag">Its entity tag: other bytes have another.</param>
internal sealed record WebAsset(byte[] Plain, byte[] Packed, string Type, string Tag);
