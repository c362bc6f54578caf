using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Broker;

/// <summary>The <c>mosquitto.conf</c> of a broker directory, with the reason of each setting beside it.</summary>
internal static class BrokerConfiguration
{
    /// <summary>The file's text.</summary>
    /// <param name="plan">What the broker is for.</param>
    /// <param name="directory">Full path of the directory: mosquitto reads relative paths from wherever it is started.</param>
    public static string Write(BrokerPlan plan, string directory)
    {
        string[] parts = [Common(directory), Identity(plan, directory), Listener(plan, directory), Plain(plan)];
        return string.Join("\n", parts.Where(part => part.Length > 0));
    }

    private static string Common(string directory) => $"""
        # Written by edgectl broker init; run it again instead of editing this file, also when the directory has moved.
        # mosquitto -c {directory}/mosquitto.conf

        # Retained messages and what waits for a backend that is away survive a restart; of a crash, all but the last seconds.
        persistence true
        persistence_location {directory}/data
        autosave_interval 30

        # Started by root, the broker becomes this user: the one who owns these files.
        user {Environment.UserName}

        # A controller's message has {Runtime.OutboxMessage.MaximumPayloadBytes} bytes at most; births of other protocols are longer. Who sends more is cut off;
        # message_size_limit would acknowledge and drop instead.
        max_packet_size 32768

        # As many as edgectl ingest stores in one transaction; with the default of 20 each transaction would be that small. What
        # is on the way to a reader that is slow stays within some 3 MB.
        max_inflight_messages 4096

        # For a backend that is away: a day of a hundred controllers with 4,000 messages each. Beyond that the newest are lost
        # to it, although their controllers have the acknowledgement; it sees the gap in their sequences.
        max_queued_messages 400000
        max_queued_bytes 268435456

        # A backend that stays away longer starts anew and asks for what it lacks.
        persistent_client_expiration 14d

        # Two minutes after it has gone silent at the latest, a controller's last will tells that it is offline.
        max_keepalive 120

        """;

    private static string Identity(BrokerPlan plan, string directory)
    {
        string passwords = plan.Authentication == BrokerAuthentication.Password
            ? $"password_file {directory}/{BrokerDirectory.PasswordFile}\n" : "";
        return $"""
            # Nobody without a name, and each only where the list says.
            allow_anonymous false
            {passwords}acl_file {directory}/acl

            """;
    }

    private static string Listener(BrokerPlan plan, string directory)
    {
        string identity = plan.Authentication == BrokerAuthentication.Certificate
            ? $"require_certificate true\ncrlfile {directory}/ca/revoked.crl\nuse_identity_as_username true"
            : "require_certificate false";
        return string.Create(CultureInfo.InvariantCulture, $"""
            listener {plan.TlsPort}
            protocol mqtt
            cafile {directory}/ca/ca.crt
            certfile {directory}/server/server.crt
            keyfile {directory}/server/server.key
            # The oldest that is allowed; 1.3 is used with all who know it.
            tls_version tlsv1.2
            {identity}
            # A session belongs to its user, whatever client id is asked for: nobody can take over the session of another.
            use_username_as_clientid true

            """);
    }

    private static string Plain(BrokerPlan plan) => plan.IsPlainOnLoopback
        ? string.Create(CultureInfo.InvariantCulture, $"""
            # Without encryption, for clients on this machine only.
            listener {BrokerPlan.PlainPort} 127.0.0.1
            protocol mqtt
            use_username_as_clientid true

            """)
        : "";
}
