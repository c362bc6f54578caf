namespace Zibo.EdgeCtl.NanoApi.Api;

/// <summary>A table holds a line that cannot be read.</summary>
public sealed class TableFormatException : Exception
{
    /// <summary>Creates the exception without a place; the reader gives place and line.</summary>
    public TableFormatException()
    {
    }

    /// <summary>Creates the exception with a text that names the line and what was expected.</summary>
    public TableFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public TableFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
