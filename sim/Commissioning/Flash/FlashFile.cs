namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>A file on its way to the board.</summary>
/// <param name="name">Name on the internal flash, such as <c>link.txt</c>.</param>
/// <param name="bytes">Its content.</param>
/// <param name="isSecret">True where nobody but the owner may read it.</param>
public sealed class FlashFile(string name, byte[] bytes, bool isSecret)
{
    /// <summary>Root of the internal flash.</summary>
    public const string Root = "I:\\";

    /// <summary>What stands in a list for the folder that the file lies in until it has been written.</summary>
    public const string FolderPlace = "{folder}";

    /// <summary>Name on the internal flash.</summary>
    public string Name { get; } = name;

    /// <summary>Its content.</summary>
    public byte[] Bytes { get; } = bytes;

    /// <summary>True where nobody but the owner may read it.</summary>
    public bool IsSecret { get; } = isSecret;
}
