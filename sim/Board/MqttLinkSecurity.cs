using MQTTnet;

namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>Puts encryption and credentials into the options of an MQTT client.</summary>
public static class MqttLinkSecurity
{
    /// <summary>Adds what is not null.</summary>
    public static void Apply(MqttClientOptionsBuilder builder, MqttTls? tls, MqttCredentials? credentials)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (credentials is not null)
        {
            builder.WithCredentials(credentials.User, credentials.Password);
        }

        if (tls is null)
        {
            return;
        }

        builder.WithTlsOptions(options =>
        {
            options.UseTls()
                .WithSslProtocols(tls.Protocols)
                .WithCertificateValidationHandler(broker => tls.IsTrusted(broker.Certificate, broker.SslPolicyErrors));
            if (tls.Certificate is not null)
            {
                options.WithClientCertificates([tls.Certificate]);
            }
        });
    }
}
