using System.Text.Json;
using System.Text.Json.Nodes;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>Writes the lists that nanoff takes with --filedeployment and --networkdeployment.</summary>
internal static class FlashLists
{
    private const string Hidden = "***";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The list of files.</summary>
    public static string Files(string port, IEnumerable<FlashFile> files) => Text(new JsonObject
    {
        ["SerialPort"] = port,
        ["Files"] = new JsonArray(
        [
            .. files.Select(file => new JsonObject
            {
                ["DestinationFilePath"] = FlashFile.Root + file.Name,
                ["SourceFilePath"] = FlashFile.FolderPlace + "/" + file.Name,
            }),
        ]),
    });

    /// <summary>The list of networks and certificates, or null where there is nothing to set.</summary>
    public static NetworkList? Network(FlashRequest request, BoardHardware hardware, DeviceFolder? device, string? password)
    {
        List<string> evidence = [];
        JsonObject list = new() { ["SerialPort"] = request.SerialPort };
        JsonObject shown = new() { ["SerialPort"] = request.SerialPort };
        if (request.WifiSsid is { } ssid)
        {
            list["WirelessClient"] = Wireless(ssid, password);
            shown["WirelessClient"] = Wireless(ssid, password is null ? null : Hidden);
            evidence.Add("Updating wireless configuration...OK");
        }
        else if (hardware.Network.Kind == NetworkKind.Ethernet)
        {
            list["Ethernet"] = new JsonObject { ["DhcpEnabled"] = true };
            shown["Ethernet"] = new JsonObject { ["DhcpEnabled"] = true };
            evidence.Add("configuration...OK");
        }

        if (device?.Certificate is { } certificate)
        {
            list["DeviceCertificates"] = Convert.ToBase64String(certificate);
            shown["DeviceCertificates"] = Hidden;
        }

        if (device?.Authority is { } authority)
        {
            list["CACertificates"] = Convert.ToBase64String(authority);
            shown["CACertificates"] = Convert.ToBase64String(authority);

            // nanoff says the same of both.
            evidence.Add("Updating client certificates...OK");
        }

        return list.Count > 1 ? new NetworkList(Text(list), Text(shown), evidence) : null;
    }

    private static JsonObject Wireless(string ssid, string? password) => new()
    {
        ["Ssid"] = ssid,
        ["Password"] = password ?? "",
        ["Authentication"] = password is null ? "OPEN" : "WPA2",
        ["Encryption"] = password is null ? "None" : "WPA2_PSK2",
        ["ConfigurationOption"] = "AutoConnect",
        ["DhcpEnabled"] = true,
    };

    private static string Text(JsonObject list) => list.ToJsonString(Indented);
}
