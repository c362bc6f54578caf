using System.Security.Cryptography;
using System.Text;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>A technician's key: ECDSA on P-256, in PEM. Who has its file signs as that person.</summary>
public static class AcceptanceKey
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string PublicExtension = ".pub";
    private const int FingerprintDigits = 16;

    /// <summary>Makes a key; a file that is there is never replaced.</summary>
    /// <param name="path">Takes the key, for the owner alone; beside it, with <c>.pub</c>, goes the public key.</param>
    /// <returns>The fingerprint.</returns>
    /// <exception cref="InputException">The file exists or cannot be written.</exception>
    public static string Create(string path)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        try
        {
            using (FileStream file = new(path, options))
            {
                file.Write(Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"));
            }

            SafeWrite.Bytes(path + PublicExtension, Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem() + "\n"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Wrong(path, ReportTexts.KeyNotWritten, ReportTexts.KeyNotWrittenRemedy);
        }

        return FingerprintOf(key.ExportSubjectPublicKeyInfo());
    }

    /// <summary>Reads a key; the caller disposes it.</summary>
    /// <exception cref="InputException">The file holds none.</exception>
    public static ECDsa Read(string path) => Import(path);

    /// <summary>Reads a public key as bytes.</summary>
    /// <exception cref="InputException">The file holds none.</exception>
    public static byte[] ReadPublic(string path)
    {
        using ECDsa key = Import(path);
        return key.ExportSubjectPublicKeyInfo();
    }

    /// <summary>Tells a public key from others: the first 16 digits of its SHA-256, for people to compare.</summary>
    public static string FingerprintOf(byte[] publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey))[..FingerprintDigits];

    private static ECDsa Import(string path)
    {
        ECDsa key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            return key;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            key.Dispose();
            throw Wrong(path, ReportTexts.NoKey, ReportTexts.NoKeyRemedy);
        }
    }

    private static InputException Wrong(string path, Phrase problem, Phrase remedy) =>
        new([new InputFinding(path, "", 0, 0, problem, remedy)]);
}
