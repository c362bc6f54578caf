namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>Birth and last will: the message <c>status</c>.</summary>
/// <remarks>Names, units and meaning: firmware/contract/schemas.</remarks>
internal sealed record StatusMessage(
    long BootId,
    bool IsOnline,
    string FirmwareVersion,
    string Board,
    long? SiteImageCrc = null,
    int? AreaSquareMetres = null,
    int? HeadCount = null);
