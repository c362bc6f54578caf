using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>
/// A text with a signature over every byte of it in a comment at its end, so that no change of what people see or programs read goes
/// unnoticed. Who signed is known only to whom the public key is known.
/// </summary>
public static partial class SignedDocument
{
    /// <summary>Signs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="key">The key.</param>
    /// <returns>The text with the signature behind it, UTF-8.</returns>
    public static byte[] Sign(string text, ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        byte[] signature = key.SignData(bytes, HashAlgorithmName.SHA256);
        string comment = $"<!-- edgectl-signature v1 {Convert.ToBase64String(key.ExportSubjectPublicKeyInfo())} {Convert.ToBase64String(signature)} -->\n";
        return [.. bytes, .. Encoding.ASCII.GetBytes(comment)];
    }

    /// <summary>Verifies.</summary>
    /// <param name="document">The bytes.</param>
    /// <param name="text">The text without the signature; empty where there is none.</param>
    /// <returns>The public key that made the signature, or null where the document is not what was signed.</returns>
    public static byte[]? Verify(byte[] document, out string text)
    {
        ArgumentNullException.ThrowIfNull(document);
        text = "";

        // Latin-1 keeps places: a character a byte.
        Match comment = Comment().Match(Encoding.Latin1.GetString(document));
        if (!comment.Success)
        {
            return null;
        }

        try
        {
            byte[] publicKey = Convert.FromBase64String(comment.Groups[1].Value);
            using ECDsa key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(publicKey, out int read);

            // Encodings that say the same in other bytes would be changes that nobody notices.
            bool isStrict = read == publicKey.Length
                && Convert.ToBase64String(publicKey) == comment.Groups[1].Value
                && Convert.ToBase64String(Convert.FromBase64String(comment.Groups[2].Value)) == comment.Groups[2].Value;
            if (!isStrict || !key.VerifyData(
                document.AsSpan(0, comment.Index), Convert.FromBase64String(comment.Groups[2].Value), HashAlgorithmName.SHA256))
            {
                return null;
            }

            text = Encoding.UTF8.GetString(document, 0, comment.Index);
            return publicKey;
        }
        catch (Exception e) when (e is FormatException or CryptographicException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"<!-- edgectl-signature v1 ([A-Za-z0-9+/=]+) ([A-Za-z0-9+/=]+) -->\n\z", RegexOptions.RightToLeft)]
    private static partial Regex Comment();
}
