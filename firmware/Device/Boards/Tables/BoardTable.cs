// Written from boards/ by "edgectl board generate": change the board's data and not this file.
namespace Zibo.EdgeCtl.Device.Boards.Tables;

/// <summary>The boards that this firmware knows.</summary>
public static class BoardTable
{
    /// <summary>Their ids, for messages.</summary>
    public const string Ids = "esp32-devkitc, esp32-poe-iso, esp32-s3-devkitc, kc868-a6, wt32-eth01";

    /// <summary>Finds a board.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>Its wiring, or null where it is not known.</returns>
    public static BoardPins Find(string id)
    {
        switch (id)
        {
            case "esp32-devkitc":
                return Esp32DevkitcPins.Make();
            case "esp32-poe-iso":
                return Esp32PoeIsoPins.Make();
            case "esp32-s3-devkitc":
                return Esp32S3DevkitcPins.Make();
            case "kc868-a6":
                return Kc868A6Pins.Make();
            case "wt32-eth01":
                return Wt32Eth01Pins.Make();
            default:
                return null;
        }
    }
}
