namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Contacts of a relay that terminals lead to.</summary>
public enum RelayContact
{
    /// <summary>Common, normally closed and normally open.</summary>
    Changeover,

    /// <summary>Normally open only: a dead controller would disconnect. No load may hang on it.</summary>
    NormallyOpen,
}
