namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>The chip has no power, or restarts: nothing that ran on it goes on.</summary>
public sealed class ChipStoppedException : Exception
{
    /// <summary>Makes the exception.</summary>
    public ChipStoppedException()
        : base("the chip has stopped")
    {
    }

    /// <summary>Makes the exception with a text.</summary>
    public ChipStoppedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a text and a cause.</summary>
    public ChipStoppedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
