using System.Text.RegularExpressions;

namespace Zibo.EdgeCtl.Contract.Tests;

/// <summary>A channel of the AsyncAPI document.</summary>
/// <param name="Key">Its key there.</param>
/// <param name="Address">The topic with parameters in braces.</param>
/// <param name="Schema">Name of the schema of its message.</param>
/// <param name="IsSent">True where the controller sends, false where it receives.</param>
/// <param name="IsRetained">Whether the broker keeps its last message.</param>
/// <param name="Qos">Quality of service of MQTT.</param>
internal sealed record Channel(string Key, string Address, string Schema, bool IsSent, bool IsRetained, int Qos)
{
    private readonly Regex _pattern = new("^" + Regex.Replace(Regex.Escape(Address), @"\\\{[a-zA-Z]+}", "[a-z0-9-]{1,24}") + "$");

    /// <summary>True where a topic is one of the channel's.</summary>
    public bool Fits(string topic) => _pattern.IsMatch(topic);

    /// <inheritdoc/>
    public override string ToString() => Key;
}
