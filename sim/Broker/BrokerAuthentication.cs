namespace Zibo.EdgeCtl.Sim.Broker;

/// <summary>How clients of a broker say who they are; one way for all of them.</summary>
public enum BrokerAuthentication
{
    /// <summary>Each has a certificate of the directory's own CA; its common name is the user name.</summary>
    Certificate,

    /// <summary>Each has a user name and a password, behind TLS.</summary>
    Password,
}
