namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>A circuit as a backend knows it.</summary>
/// <param name="Site">The site.</param>
/// <param name="Device">The controller.</param>
/// <param name="Circuit">The circuit.</param>
public sealed record CircuitName(string Site, string Device, string Circuit)
{
    /// <summary>Reads <c>site/device/circuit</c>; null where the text is something else.</summary>
    public static CircuitName? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('/') is [{ Length: > 0 } site, { Length: > 0 } device, { Length: > 0 } circuit]
            ? new CircuitName(site, device, circuit)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Site}/{Device}/{Circuit}";
}
