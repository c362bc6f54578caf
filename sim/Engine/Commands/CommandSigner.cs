using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Zibo.EdgeCtl.Core.Commands;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>
/// The sender's side of commands: writes them and signs them with a controller's key, by the platform's own HMAC and JSON.
/// </summary>
public sealed class CommandSigner
{
    private readonly string _root;
    private readonly byte[] _key;

    /// <summary>Makes a signer for one controller.</summary>
    /// <param name="siteId">The site in its topics.</param>
    /// <param name="deviceId">The controller in its topics.</param>
    /// <param name="key">Its key, <see cref="CommandSeal.KeyBytes"/> long.</param>
    /// <exception cref="ArgumentException">The key has another length.</exception>
    public CommandSigner(string siteId, string deviceId, ReadOnlySpan<byte> key)
    {
        if (key.Length != CommandSeal.KeyBytes)
        {
            throw new ArgumentException($"a key has {CommandSeal.KeyBytes} bytes", nameof(key));
        }

        _root = $"edgectl/v1/{siteId}/{deviceId}/";
        _key = key.ToArray();
    }

    /// <summary>Where the controller answers.</summary>
    public string ResultsTopic => _root + "results";

    /// <summary>Writes and signs a command.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="id">The sender's name for it.</param>
    /// <param name="counter">Above every counter that was used for this controller before.</param>
    /// <param name="expiresUtcMilliseconds">UTC in ms since 1970 from which on it is refused.</param>
    /// <param name="arguments">The members of its kind: strings, integers and booleans.</param>
    public SignedCommand Sign(
        CommandKind kind, string id, long counter, long expiresUtcMilliseconds, IEnumerable<KeyValuePair<string, object>> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        string topic = _root + "commands/" + CommandWords.Of(kind);
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteNumber("counter", counter);
            writer.WriteNumber("expiresUtcMilliseconds", expiresUtcMilliseconds);
            foreach ((string name, object value) in arguments)
            {
                writer.WritePropertyName(name);
                JsonSerializer.Serialize(writer, value, value.GetType());
            }

            writer.WriteEndObject();
        }

        // The object's closing brace comes behind the code.
        string body = Encoding.ASCII.GetString(buffer.WrittenSpan[..^1]);
        byte[] code = HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(topic + "\n" + body));
        byte[] payload = Encoding.ASCII.GetBytes($"{body},\"mac\":\"{Convert.ToHexStringLower(code)}\"}}");
        return new SignedCommand(topic, payload, id, counter);
    }
}
