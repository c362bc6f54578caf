using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What <c>edgectl image</c> says to people.</summary>
internal static class ImageCliTexts
{
    public static readonly Phrase Command = new("The firmware's image, for who builds it.", "固件映像，供构建固件时使用。");

    public static readonly Phrase LinkCommand = new(
        "Make the compiled firmware smaller, before nanoFramework's converter reads it. What it does stays the same.",
        "在 nanoFramework 转换之前缩小已编译的固件，行为不变。");

    public static readonly Phrase InputArgument = new(
        "Folder that the firmware's program was built into, with the assemblies of the packages.", "固件程序的输出目录，含各软件包的程序集。");

    public static readonly Phrase OutputArgument = new("Folder that takes the linked assemblies.", "存放链接结果的目录。");

    public static readonly Phrase ReferencesOption = new(
        "Further folder with assemblies of packages; may be given several times.", "另一个存放软件包程序集的目录，可多次给出。");

    public static readonly Phrase MapOption = new(
        "File that takes the names: which short one stands for what.", "名称对照文件：记录每个短名称对应的原名称。");

    public static readonly Phrase NamesCommand = new(
        "Put the names of the sources into what a device with a linked image has said, such as a stack trace.",
        "将链接后固件输出（如调用栈）中的短名称还原为源代码名称。");

    public static readonly Phrase MapArgument = new("The map that was written when the image was linked.", "链接映像时写出的名称对照文件。");

    public static readonly Phrase TraceArgument = new("File with what the device said.", "设备输出的文件。");

    public static readonly Phrase Assembly = new("assembly", "程序集");

    public static readonly Phrase Types = new("types", "类型");

    public static readonly Phrase Methods = new("methods", "方法");

    public static readonly Phrase Fields = new("fields", "字段");

    public static readonly Phrase Code = new("code, bytes", "代码（字节）");

    public static readonly Phrase Texts = new("names and texts, bytes", "名称与文本（字节）");

    public static readonly Phrase Before = new("before", "链接前");

    public static readonly Phrase After = new("after", "链接后");

    public static readonly Phrase Inlined = new(
        "{0} calls were replaced by what they called. Written: {1}.", "{0} 处调用已由被调代码取代。已写入：{1}。");
}
