using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Zibo.EdgeCtl.Sim.Broker;

/// <summary>A line of mosquitto's <c>password_file</c>: <c>user:$7$ITERATIONS$SALT$HASH</c>, PBKDF2 over SHA-512.</summary>
public static class PasswordHash
{
    // Passwords are random and cannot be guessed from a dictionary: more rounds would slow down nobody but the broker, when
    // every controller of a city comes back at once.
    private const int Iterations = 1_000;

    // Mosquitto 2.0 takes no other length.
    private const int SaltBytes = 12;
    private const int HashBytes = 64;

    /// <summary>The line for a user, with a salt of its own.</summary>
    public static string Line(string user, string password)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);
        byte[] hash = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, Iterations, HashAlgorithmName.SHA512, HashBytes);
        return string.Create(
            CultureInfo.InvariantCulture, $"{user}:$7${Iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}");
    }
}
