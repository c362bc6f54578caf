namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>What a setpoint told last.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CentiCelsius">What it is, in hundredths of a degree Celsius; null where it has told nothing.</param>
/// <param name="Reason">Why, a word of the contract; empty where it has told nothing.</param>
/// <param name="SinceUtcMilliseconds">When that was told, UTC in ms since 1970, or null. A restart tells it anew.</param>
/// <param name="RoomCentiCelsius">Temperature of its zone, likewise; null where it has none or it is not known.</param>
/// <param name="ShiftCentiKelvin">How far it is moved from what is usual, in hundredths of a kelvin; null where nobody can say.</param>
public sealed record SetpointSnapshot(
    string Id, int? CentiCelsius, string Reason, long? SinceUtcMilliseconds, int? RoomCentiCelsius, int? ShiftCentiKelvin)
{
    /// <summary>True where it is not what the season and the hour alone would make it.</summary>
    public bool IsMoved => ShiftCentiKelvin is not 0 && Reason is "arrival" or "ahead-of-rate" or "ahead-of-event" or "dear-rate" or "event";

    /// <summary>All that the site file names, and what others told.</summary>
    /// <param name="told">The newest messages.</param>
    /// <param name="facts">What the site file says, or null.</param>
    /// <param name="imageCrc">The image that the controller runs, or null.</param>
    internal static SetpointSnapshot[] AllOf(NewestBook<SetpointMessage> told, SiteFacts? facts, long? imageCrc)
    {
        IReadOnlyList<SetpointFacts> known = facts?.Setpoints ?? [];
        bool isOther = facts?.ImageCrc is { } own && imageCrc is { } runs && own != runs;
        return
        [
            .. known.Select(setpoint => setpoint.Id).Union(told.All.Keys).Select(id => told.All.TryGetValue(id, out SetpointMessage? message)
                ? Of(message, isOther ? null : known.FirstOrDefault(setpoint => setpoint.Id == id))
                : new SetpointSnapshot(id, null, "", null, null, null)),
        ];
    }

    private static SetpointSnapshot Of(SetpointMessage message, SetpointFacts? facts) => new(
        message.Setpoint,
        message.SetpointCentiCelsius,
        message.Reason,
        message.UtcMilliseconds,
        message.RoomCentiCelsius,
        facts?.ShiftCentiKelvin(message.Reason, message.SetpointCentiCelsius));
}
