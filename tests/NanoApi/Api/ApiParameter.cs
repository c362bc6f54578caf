namespace Zibo.EdgeCtl.NanoApi.Api;

/// <summary>A parameter of a member.</summary>
/// <param name="Modifier">One of <c>ref</c>, <c>out</c>, <c>in</c>, <c>params</c>, <c>this</c>, or empty.</param>
/// <param name="Type">Full name of the type, as the table writes it.</param>
/// <param name="Name">Name of the parameter.</param>
/// <param name="Default">Default value as C# text, or null when the parameter is required.</param>
public sealed record ApiParameter(string Modifier, string Type, string Name, string? Default);
