namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>A user and its password. A class and not a record, so that no text of it shows the password.</summary>
/// <param name="user">User name.</param>
/// <param name="password">Password.</param>
public sealed class MqttCredentials(string user, string password)
{
    /// <summary>User name.</summary>
    public string User { get; } = user;

    /// <summary>Password.</summary>
    public string Password { get; } = password;

    /// <inheritdoc/>
    public override string ToString() => User;
}
