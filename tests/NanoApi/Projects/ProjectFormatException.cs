namespace Zibo.EdgeCtl.NanoApi.Projects;

/// <summary>A project file or packages.config is not well-formed.</summary>
public sealed class ProjectFormatException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ProjectFormatException()
        : this("the file cannot be read")
    {
    }

    /// <summary>Creates the exception with a text.</summary>
    public ProjectFormatException(string message)
        : base(message)
    {
        Finding = new Finding("", 0, 0, Checks.ProjectRules.Unreadable.Id, message);
    }

    /// <summary>Creates the exception with a text and its cause.</summary>
    public ProjectFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
        Finding = new Finding("", 0, 0, Checks.ProjectRules.Unreadable.Id, message);
    }

    /// <summary>Creates the exception from what there is to report.</summary>
    public ProjectFormatException(Finding finding, Exception? innerException)
        : base(finding?.Message, innerException)
    {
        Finding = finding!;
    }

    /// <summary>The place and the text to report.</summary>
    public Finding Finding { get; }
}
