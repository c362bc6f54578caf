namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>The tables of a store are those of another version of this program.</summary>
public sealed class StoreVersionException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="version">The version found.</param>
    public StoreVersionException(long version)
        : base($"version {version}") => FoundNumber = version;

    /// <summary>The version that the store has.</summary>
    public long FoundNumber { get; }
}
