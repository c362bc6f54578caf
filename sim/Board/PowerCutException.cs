namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>The power failed: whoever drives the board stops, throws the controller away, and may start a new one.</summary>
public sealed class PowerCutException : Exception
{
    /// <summary>Makes the exception.</summary>
    public PowerCutException()
        : base("the power failed while a record was written")
    {
    }

    /// <summary>Makes the exception with a text.</summary>
    public PowerCutException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a text and a cause.</summary>
    public PowerCutException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
