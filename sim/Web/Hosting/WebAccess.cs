using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>Who may do what. Everybody who reaches the pages may read them; nobody writes without a login.</summary>
/// <param name="password">The password that opens writing, or null: then nothing is written at all.</param>
/// <param name="simulator">The simulated building, or null.</param>
/// <param name="isLoopback">True where only this machine reaches the pages.</param>
public sealed class WebAccess(string? password, ISimulatorControl? simulator, bool isLoopback)
{
    private const string Operator = "operator";

    private readonly PasswordHasher<string> _hasher = new();

    // Only the hash stays in memory.
    private readonly string? _hash = password is null ? null : new PasswordHasher<string>().HashPassword(Operator, password);

    /// <summary>True where there is a password.</summary>
    public bool HasLogin => _hash is not null;

    /// <summary>The simulated building, or null.</summary>
    public ISimulatorControl? Simulator => simulator;

    /// <summary>Checks a password.</summary>
    public bool IsRight(string? given) =>
        _hash is not null && given is not null && _hasher.VerifyHashedPassword(Operator, _hash, given) != PasswordVerificationResult.Failed;

    /// <summary>
    /// Whether somebody may act on the simulated building: on this machine anybody, since nothing real is touched; from elsewhere
    /// after a login.
    /// </summary>
    public bool MaySimulate(ClaimsPrincipal user) => simulator is not null && (isLoopback || user?.Identity?.IsAuthenticated == true);
}
