namespace Zibo.EdgeCtl.NanoApi.Projects;

/// <summary>An item of a project file that names another file.</summary>
/// <param name="Include">Path as it stands in the project file, relative to its folder, with backslashes.</param>
/// <param name="Line">Line in the project file, counted from 1.</param>
public sealed record ProjectItem(string Include, int Line);
