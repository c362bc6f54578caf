using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Security;

namespace Zibo.EdgeCtl.Device;

/// <summary>Where the broker is, from a file of lines such as <c>host=192.168.1.10</c>. No credentials stand in the firmware.</summary>
public sealed class LinkOptions
{
    /// <summary>Name of the file on the internal flash.</summary>
    public const string FileName = "link.txt";

    /// <summary>Largest file in bytes.</summary>
    public const int MaximumBytes = 512;

    private const int MaximumPort = 65_535;

    /// <summary>Name or address of the broker.</summary>
    public string Host { get; private set; }

    /// <summary>TCP port, 1883 where the file names none.</summary>
    public int Port { get; private set; } = 1883;

    /// <summary>True where the session is encrypted; the broker's CA certificate then stands in the device's certificate store.</summary>
    public bool IsEncrypted { get; private set; }

    /// <summary>User name, or null.</summary>
    public string User { get; private set; }

    /// <summary>Password, or null.</summary>
    public string Password { get; private set; }

    /// <summary>The controller's key for commands, or null: it takes none then. It is never printed.</summary>
    public byte[] Key { get; private set; }

    /// <summary>Reads the file's content. Empty lines and lines that start with # are comments.</summary>
    /// <param name="bytes">Buffer that begins with the content, in ASCII.</param>
    /// <param name="length">Bytes of the buffer that were read.</param>
    /// <param name="error">What is wrong, with the line; null where nothing is.</param>
    /// <returns>The options, or null where something is wrong.</returns>
    public static LinkOptions Parse(byte[] bytes, int length, out string error)
    {
        LinkOptions options = new LinkOptions();
        string[] lines = Ascii.Text(bytes, length).Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.Length > 0 && line[0] != '#' && !options.TryTake(line))
            {
                error = "line " + (i + 1) + ": expected host=, port= (1 to 65535), tls= (yes or no), user=, password= or key= (64 hex digits)";
                return null;
            }
        }

        error = string.IsNullOrEmpty(options.Host) ? "no line names the host: add host=ADDRESS" : null;
        return error == null ? options : null;
    }

    private bool TryTake(string line)
    {
        int equals = line.IndexOf('=');
        if (equals < 0)
        {
            return false;
        }

        string value = line.Substring(equals + 1);
        switch (line.Substring(0, equals))
        {
            // Files beside this one, for a desktop; the board has its certificates in its store.
            case "ca":
            case "certificate":
            case "certificateKey":
                return true;
            case "host":
                Host = value;
                return true;
            case "port":
                return TryTakePort(value);
            case "tls":
                IsEncrypted = value == "yes";
                return IsEncrypted || value == "no";
            case "user":
                User = value;
                return true;
            case "password":
                Password = value;
                return true;
            case "key":
                return TryTakeKey(value);
            default:
                return false;
        }
    }

    private bool TryTakeKey(string value)
    {
        if (value.Length != CommandSeal.KeyBytes * Hexadecimal.DigitsPerByte)
        {
            return false;
        }

        byte[] digits = new byte[value.Length];
        for (int i = 0; i < digits.Length; i++)
        {
            // What is no ASCII is no digit either, and must not become one where it is cut to a byte.
            digits[i] = value[i] <= 0x7F ? (byte)value[i] : (byte)0;
        }

        byte[] key = new byte[CommandSeal.KeyBytes];
        bool isKey = Hexadecimal.TryRead(digits, 0, key);
        Key = isKey ? key : null;
        return isKey;
    }

    private bool TryTakePort(string value)
    {
        bool isPort = int.TryParse(value, out int port) && port > 0 && port <= MaximumPort;
        Port = isPort ? port : Port;
        return isPort;
    }
}
